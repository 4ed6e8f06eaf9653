package io.keystory.events.verification;

import io.keystory.events.message.Recipient;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import java.time.Instant;

/** What can be asked of a code that was sent to somebody. */
public sealed interface VerificationCodeCommand extends Command {

    VerificationCodeId codeId();

    @Override
    default StreamId stream() {
        return codeId().stream();
    }

    /**
     * Makes a code for whoever receives it.
     *
     * @param scope what it is good for, such as one interaction; there is one code for each scope and recipient
     * @param mostAttempts how many wrong ones may be given
     */
    record IssueCode(
            VerificationCodeId codeId,
            String scope,
            Recipient recipient,
            Secret code,
            int mostAttempts,
            Instant expiresAt) implements VerificationCodeCommand {}

    /** Takes a code out of use, because another for the same recipient takes its place. */
    record SupersedeCode(VerificationCodeId codeId, Recipient recipient) implements VerificationCodeCommand {}

    /** Uses the code up if it {@code isRight}, counts an attempt otherwise; 400 when it cannot be used any more. */
    record TryCode(VerificationCodeId codeId, boolean isRight, Instant now) implements VerificationCodeCommand {}
}
