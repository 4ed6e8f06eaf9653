package io.keystory.command.interaction.decision;

import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import java.util.List;
import java.util.Optional;

/** In which order the steps of a verification may come, whatever its kind. */
public final class Verifications {

    private Verifications() {}

    static List<InteractionEvent> record(InteractionView state, RecordVerification c) {
        VerificationEvent outcome = c.outcome();
        if (outcome.needsUser()) {
            Identifying.requireIdentified(state);
        }
        Optional<Verification> before = state.verification(outcome.verificationId());
        if (outcome.begins()) {
            return before.isPresent() ? List.of() : List.of(outcome);
        }
        Verification known = before.filter(one -> one.kind().equals(outcome.kind())).orElseThrow(Verifications::absent);
        boolean isRepeated = outcome.refusal() == null && known.equals(outcome.after(known));
        return isRepeated ? List.of() : List.of(outcome);
    }

    /** The verification with this id; 404 session.verification_session_not_found when another took its place. */
    static Verification find(InteractionView state, String id) {
        return state.verification(id).orElseThrow(Verifications::absent);
    }

    /** The same once it has passed; 400 session.verification_failed before. */
    public static Verification passed(InteractionView state, String id) {
        Verification verification = find(state, id);
        requirePassed(verification);
        return verification;
    }

    /** 400 session.verification_failed before it has passed. */
    public static void requirePassed(Verification verification) {
        if (!verification.hasPassed()) {
            throw failed();
        }
    }

    /** 400 session.verification_failed: it does not prove what it would have to. */
    public static KeystoryException failed() {
        return new KeystoryException("session.verification_failed", 400);
    }

    private static KeystoryException absent() {
        return new KeystoryException("session.verification_session_not_found", 404);
    }
}
