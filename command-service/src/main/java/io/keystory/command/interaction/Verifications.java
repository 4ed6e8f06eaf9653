package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionCommand.RecordNewPasswordIdentity;
import io.keystory.events.interaction.InteractionCommand.RecordPasswordRefused;
import io.keystory.events.interaction.InteractionCommand.RecordPasswordVerified;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.NewPasswordIdentityVerified;
import io.keystory.events.interaction.InteractionEvent.PasswordRefused;
import io.keystory.events.interaction.InteractionEvent.PasswordVerified;
import io.keystory.events.interaction.InteractionView;
import java.util.List;

/** What was proven, or was not; a new proof takes the place of the one before of the same type. */
final class Verifications {

    private Verifications() {}

    static List<InteractionEvent> passwordVerified(InteractionView state, RecordPasswordVerified c) {
        return isKept(state, c.verificationId())
                ? List.of()
                : List.of(new PasswordVerified(c.interactionId(), c.verificationId(), c.identifier(), c.userId()));
    }

    static List<InteractionEvent> passwordRefused(InteractionView state, RecordPasswordRefused c) {
        return List.of(new PasswordRefused(c.interactionId(), c.identifier(), c.userId(), c.reason()));
    }

    static List<InteractionEvent> newPasswordIdentity(InteractionView state, RecordNewPasswordIdentity c) {
        return isKept(state, c.verificationId())
                ? List.of()
                : List.of(new NewPasswordIdentityVerified(c.interactionId(), c.verificationId(), c.username(),
                        c.password().passwordId(), c.password().algorithm()));
    }

    private static boolean isKept(InteractionView state, String verificationId) {
        return state.verifications().stream().anyMatch(v -> v.id().equals(verificationId));
    }
}
