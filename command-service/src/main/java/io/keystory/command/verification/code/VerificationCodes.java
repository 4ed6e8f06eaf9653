package io.keystory.command.verification.code;

import io.keystory.command.message.MessageOrders;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.policy.VerificationCodePolicy;
import io.keystory.events.verification.VerificationCodeCommand.IssueCode;
import io.keystory.events.verification.VerificationCodeCommand.SupersedeCode;
import io.keystory.events.verification.VerificationCodeCommand.TryCode;
import io.keystory.events.verification.VerificationCodeId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import io.keystory.store.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Codes of six digits, to see whether somebody receives what is sent to an address. A code is good within its scope, such
 * as one interaction; a new one takes the place of the one before.
 */
public final class VerificationCodes {

    static final String NOT_FOUND = "verification_code.not_found";

    private static final int DIGITS = 6;
    private static final int SECONDS = 600;
    private static final int ATTEMPTS = 10;

    private final MessageOrders messages;
    private final SignInSettings settings;
    private final Claims claims;
    private final Vault vault;
    private final Commands commands;
    private final Clock clock;

    VerificationCodes(MessageOrders messages, SignInSettings settings, Claims claims, Vault vault, Commands commands,
            Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.claims = claims;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    /** Sends a new code; refused as below. */
    public void send(String scope, Recipient recipient, MessagePurpose purpose, List<String> languages) {
        send(scope, recipient, purpose, languages, true, List.of());
    }

    /**
     * Makes a new code and sends it, if it is to be delivered; 501 connector.not_found or 429 request.message_rate_limited when it
     * cannot be sent, delivered or not.
     *
     * @param with what is decided together with it
     */
    public void send(String scope, Recipient typed, MessagePurpose purpose, List<String> languages,
            boolean isDelivered, List<? extends Command> with) {
        Recipient recipient = compared(typed);
        VerificationCodePolicy policy = settings.now().verificationCodePolicy();
        Instant expiresAt = clock.instant().plusSeconds(or(policy.expirationDuration(), SECONDS));
        String code = Ids.nextDigits(DIGITS);
        Command message = messages.order(recipient, purpose, Map.of("code", code), languages, expiresAt);
        List<Command> steps = new ArrayList<>();
        current(scope, recipient).ifPresent(before -> steps.add(new SupersedeCode(before, recipient)));
        steps.add(new IssueCode(new VerificationCodeId(Ids.next()), scope, recipient, new Secret(code),
                or(policy.maxRetryAttempts(), ATTEMPTS), expiresAt));
        if (isDelivered) {
            steps.add(message);
        }
        steps.addAll(with);
        commands.sendTogether(steps);
    }

    /**
     * Uses a code up; 400 verification_code.not_found, code_mismatch, expired or exceed_max_try.
     *
     * @param then what is decided together with that, when the code is right
     */
    public void verify(String scope, Recipient recipient, String code, List<? extends Command> then) {
        VerificationCodeId id = current(scope, recipient)
                .orElseThrow(() -> new KeystoryException(NOT_FOUND, 400));
        boolean isRight = vault.matches(id.value(), code);
        List<Command> steps = new ArrayList<>(List.of(new TryCode(id, isRight, clock.instant())));
        if (isRight) {
            steps.addAll(then);
        }
        commands.sendTogether(steps);
        if (!isRight) {
            throw new KeystoryException("verification_code.code_mismatch", 400);
        }
    }

    /**
     * The same for whoever may say it twice at once: the later finds the code used up, and that is no refusal.
     *
     * @param isDone whether the code was used up for this very step
     */
    public void verify(String scope, Recipient recipient, String code, List<? extends Command> then,
            BooleanSupplier isDone) {
        try {
            verify(scope, recipient, code, then);
        } catch (KeystoryException refusal) {
            if (!refusal.code().equals(NOT_FOUND) || !isDone.getAsBoolean()) {
                throw refusal;
            }
        }
    }

    /** Whoever has a mailbox whose name is somebody else's to us, in letters that only look alike, gets no code for it. */
    private static Recipient compared(Recipient typed) {
        return new Recipient(typed.channel(), Claim.normal(typed.address()));
    }

    private Optional<VerificationCodeId> current(String scope, Recipient recipient) {
        return claims.ownerOf(VerificationCodeDecider.place(scope, recipient))
                .map(StreamId::id).map(VerificationCodeId::new);
    }

    private static int or(Integer set, int otherwise) {
        return Objects.requireNonNullElse(set, otherwise);
    }
}
