package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.ProvideUsername;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.PasswordProvided;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** What the account still needs: for a new account at once, for an existing one after it is identified. */
final class ProfilePieces {

    private ProfilePieces() {}

    static List<InteractionEvent> username(InteractionView state, ProvideUsername c) {
        requireWelcome(state);
        return c.username().equals(state.profile().username())
                ? List.of()
                : List.of(new UsernameProvided(c.interactionId(), c.username()));
    }

    static List<InteractionEvent> password(InteractionView state, ProvidePassword c) {
        requireWelcome(state);
        return c.password().passwordId().equals(state.profile().passwordId())
                ? List.of()
                : List.of(new PasswordProvided(
                        c.interactionId(), c.password().passwordId(), c.password().algorithm()));
    }

    private static void requireWelcome(InteractionView state) {
        switch (state.kind()) {
            case FORGOT_PASSWORD ->
                throw new KeystoryException("session.not_supported_for_forgot_password", 400);
            case SIGN_IN -> Identifying.requireIdentified(state);
            case REGISTER -> { }
        }
    }
}
