package io.keystory.command.interaction.decision;

import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.ProvideExtraProfile;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.ProvideUsername;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.ExtraProfileProvided;
import io.keystory.events.interaction.InteractionEvent.PasswordProvided;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
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

    /** One who recovers an account gives nothing but its new password. */
    static List<InteractionEvent> password(InteractionView state, ProvidePassword c) {
        switch (state.kind()) {
            case SIGN_IN, FORGOT_PASSWORD -> Identifying.requireIdentified(state);
            case REGISTER -> { }
        }
        return c.password().passwordId().equals(state.profile().passwordId())
                ? List.of()
                : List.of(new PasswordProvided(
                        c.interactionId(), c.password().passwordId(), c.password().algorithm()));
    }

    static List<InteractionEvent> extra(InteractionView state, ProvideExtraProfile c) {
        requireWelcome(state);
        return c.values().equals(state.profile().extra())
                ? List.of()
                : List.of(new ExtraProfileProvided(c.interactionId(), c.values()));
    }

    static List<InteractionEvent> adopt(InteractionView state, AdoptVerification c) {
        requireWelcome(state);
        Verification verification = Verifications.passed(state, c.verificationId());
        if (!verification.canBeAdopted()) {
            throw Verifications.failed();
        }
        return state.profile().adopted().contains(verification)
                ? List.of()
                : List.of(new VerificationAdopted(c.interactionId(), c.verificationId(), c.use()));
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
