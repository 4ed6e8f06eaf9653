package io.keystory.events.verification;

import io.keystory.events.message.Recipient;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import java.util.Optional;

/** What happens to a code that was sent to somebody; the code itself is in the vault only. */
public sealed interface VerificationCodeEvent extends DomainEvent {

    VerificationCodeId codeId();

    @Override
    default StreamId stream() {
        return codeId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(stream()));
    }

    /** There is a code for whoever receives it, good within its scope until an instant in epoch ms. */
    @EventType(value = "verification.code_issued", category = Category.ACTIVITY)
    record VerificationCodeIssued(
            VerificationCodeId codeId,
            String scope,
            @PersonalData Recipient recipient,
            int mostAttempts,
            long expiresAt) implements VerificationCodeEvent {}

    /** The right code was given; it is used up. */
    @EventType(value = "verification.code_verified", category = Category.ACTIVITY)
    record VerificationCodeVerified(VerificationCodeId codeId) implements VerificationCodeEvent {}

    /** A wrong code was given. */
    @EventType(value = "verification.code_refused", category = Category.ACTIVITY)
    record VerificationCodeRefused(VerificationCodeId codeId) implements VerificationCodeEvent {}

    /** Another code took its place. */
    @EventType(value = "verification.code_superseded", category = Category.ACTIVITY)
    record VerificationCodeSuperseded(VerificationCodeId codeId, @PersonalData Recipient recipient)
            implements VerificationCodeEvent {}
}
