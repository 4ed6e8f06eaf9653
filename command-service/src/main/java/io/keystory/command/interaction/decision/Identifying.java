package io.keystory.command.interaction.decision;

import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import java.util.List;

/** Who the person is: one user for the whole interaction, proven by a verification or newly registered. */
public final class Identifying {

    private Identifying() {}

    static List<InteractionEvent> identify(InteractionView state, IdentifyUser c) {
        Verification verification = identifying(state, c.verificationId());
        if (verification.userId() != null && !verification.userId().equals(c.userId().value())) {
            throw Verifications.failed();
        }
        return isSettled(state, c.userId())
                ? List.of()
                : List.of(new UserIdentified(c.interactionId(), c.userId(), c.verificationId()));
    }

    /** The verification if it says who the person is; refused when there is none, it failed, or is not for this. */
    public static Verification identifying(InteractionView state, String verificationId) {
        Verification verification = Verifications.find(state, verificationId);
        if (state.kind() == InteractionKind.REGISTER) {
            throw new KeystoryException("session.invalid_interaction_type", 400);
        }
        if (state.kind() == InteractionKind.FORGOT_PASSWORD && !verification.identifies(state.kind())) {
            throw new KeystoryException("session.not_supported_for_forgot_password", 422);
        }
        if (!verification.hasPassed() || !verification.identifies(state.kind())) {
            throw Verifications.failed();
        }
        return verification;
    }

    static List<InteractionEvent> register(InteractionView state, RecordRegistration c) {
        if (state.kind() != InteractionKind.REGISTER) {
            throw new KeystoryException("session.invalid_interaction_type", 400);
        }
        return isSettled(state, c.userId())
                ? List.of()
                : List.of(new UserRegistered(c.interactionId(), c.userId()));
    }

    /** 404 session.identifier_not_found before somebody is identified. */
    public static void requireIdentified(InteractionView state) {
        if (state.userId() == null) {
            throw new KeystoryException("session.identifier_not_found", 404);
        }
    }

    /** Whether the person is known to be {@code user} already; refuses when known to be somebody else. */
    static boolean isSettled(InteractionView state, UserId user) {
        if (state.userId() == null) {
            return false;
        }
        if (!state.userId().equals(user.value())) {
            throw new KeystoryException("session.identity_conflict", 409);
        }
        return true;
    }
}
