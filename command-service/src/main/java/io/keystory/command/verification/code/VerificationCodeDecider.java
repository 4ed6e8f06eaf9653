package io.keystory.command.verification.code;

import io.keystory.command.message.MessageDecider;
import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.SubjectChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.command.verification.code.VerificationCodeDecider.Code;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.verification.VerificationCodeCommand;
import io.keystory.events.verification.VerificationCodeCommand.IssueCode;
import io.keystory.events.verification.VerificationCodeCommand.SupersedeCode;
import io.keystory.events.verification.VerificationCodeCommand.TryCode;
import io.keystory.events.verification.VerificationCodeEvent;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeIssued;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeRefused;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeSuperseded;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeVerified;
import java.util.List;

/** Decides about codes: one for each scope and recipient, good once, for a while, and for so many attempts. */
public final class VerificationCodeDecider implements Decider<Code, VerificationCodeCommand, VerificationCodeEvent> {

    private static final String KIND = "verification-code";

    @Override
    public Code initial() {
        return null;
    }

    @Override
    public List<VerificationCodeEvent> decide(Code state, VerificationCodeCommand command) {
        return switch (command) {
            case IssueCode c -> issue(state, c);
            case SupersedeCode c -> state == null || state.isOver() && state.recipient() != null
                    ? List.of() : List.of(new VerificationCodeSuperseded(c.codeId(), c.recipient()));
            case TryCode c -> attempt(state, c);
        };
    }

    @Override
    public Code evolve(Code state, VerificationCodeEvent event) {
        return switch (event) {
            case VerificationCodeIssued e ->
                new Code(e.scope(), e.recipient(), e.mostAttempts(), e.expiresAt(), 0, false);
            case VerificationCodeRefused e -> state.tried();
            case VerificationCodeVerified e -> state.over();
            case VerificationCodeSuperseded e -> state.over();
        };
    }

    /** What a recipient held who was forgotten since is released when another code takes its place. */
    @Override
    public List<ClaimChange> claims(Code before, VerificationCodeEvent event) {
        return switch (event) {
            case VerificationCodeIssued e when e.recipient() != null -> List.of(new ClaimChange.Take(
                    place(e.scope(), e.recipient()), new KeystoryException("request.message_rate_limited", 429)));
            case VerificationCodeVerified e when before.recipient() != null -> released(before, before.recipient());
            case VerificationCodeSuperseded e when e.recipient() != null -> released(before, e.recipient());
            default -> List.of();
        };
    }

    @Override
    public List<VaultChange> secrets(Code before, VerificationCodeCommand command, VerificationCodeEvent event) {
        return switch (event) {
            case VerificationCodeIssued e ->
                List.of(new VaultChange.Store(vaultId(e), KIND, ((IssueCode) command).code(), true));
            case VerificationCodeRefused e -> List.of();
            case VerificationCodeVerified e -> List.of(new VaultChange.Destroy(vaultId(e)));
            case VerificationCodeSuperseded e -> List.of(new VaultChange.Destroy(vaultId(e)));
        };
    }

    @Override
    public List<SubjectChange> subjects(Code before, VerificationCodeEvent event) {
        return event instanceof VerificationCodeIssued e && e.recipient() != null
                ? List.of(new SubjectChange.LinkIdentifier(
                        SubjectId.of(e.stream()), MessageDecider.identifier(e.recipient())))
                : List.of();
    }

    /** That there is a code for this. */
    static Claim place(String scope, Recipient recipient) {
        Claim identifier = MessageDecider.identifier(recipient);
        return new Claim(KIND, scope + " " + identifier.kind() + " " + identifier.value());
    }

    private static String vaultId(VerificationCodeEvent event) {
        return event.codeId().value();
    }

    private static List<ClaimChange> released(Code before, Recipient recipient) {
        return List.of(new ClaimChange.Release(place(before.scope(), recipient)));
    }

    private static List<VerificationCodeEvent> issue(Code state, IssueCode c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new VerificationCodeIssued(
                c.codeId(), c.scope(), c.recipient(), c.mostAttempts(), c.expiresAt().toEpochMilli()));
    }

    private static List<VerificationCodeEvent> attempt(Code state, TryCode c) {
        if (state == null || state.isOver()) {
            throw new KeystoryException(VerificationCodes.NOT_FOUND, 400);
        }
        if (c.now().toEpochMilli() >= state.expiresAt()) {
            throw new KeystoryException("verification_code.expired", 400);
        }
        if (state.attempts() >= state.mostAttempts()) {
            throw new KeystoryException("verification_code.exceed_max_try", 400);
        }
        return List.of(c.isRight() ? new VerificationCodeVerified(c.codeId()) : new VerificationCodeRefused(c.codeId()));
    }

    /**
     * A code that was issued.
     *
     * @param recipient null once the person was forgotten
     * @param attempts how many wrong ones were given
     * @param isOver whether it was used, or another took its place
     */
    public record Code(
            String scope, Recipient recipient, int mostAttempts, long expiresAt, int attempts, boolean isOver) {

        private Code tried() {
            return new Code(scope, recipient, mostAttempts, expiresAt, attempts + 1, isOver);
        }

        private Code over() {
            return new Code(scope, recipient, mostAttempts, expiresAt, attempts, true);
        }
    }
}
