package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.InteractionView.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import java.util.List;

/** Who the person is: one user for the whole interaction, proven by a verification or newly registered. */
final class Identifying {

    private Identifying() {}

    static List<InteractionEvent> identify(InteractionView state, IdentifyUser c) {
        Verification verification = verification(state, c.verificationId());
        switch (state.kind()) {
            case REGISTER -> throw new KeystoryException("session.invalid_interaction_type", 400);
            case FORGOT_PASSWORD ->
                throw new KeystoryException("session.not_supported_for_forgot_password", 422);
            case SIGN_IN -> { }
        }
        if (verification.userId() == null) {
            throw new KeystoryException("session.verification_failed", 400);
        }
        UserId user = new UserId(verification.userId());
        return isSettled(state, user)
                ? List.of()
                : List.of(new UserIdentified(c.interactionId(), user, c.verificationId()));
    }

    static List<InteractionEvent> register(InteractionView state, RecordRegistration c) {
        if (state.kind() != InteractionKind.REGISTER) {
            throw new KeystoryException("session.invalid_interaction_type", 400);
        }
        return isSettled(state, c.userId())
                ? List.of()
                : List.of(new UserRegistered(c.interactionId(), c.userId()));
    }

    static void requireIdentified(InteractionView state) {
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

    private static Verification verification(InteractionView state, String id) {
        return state.verifications().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
    }
}
