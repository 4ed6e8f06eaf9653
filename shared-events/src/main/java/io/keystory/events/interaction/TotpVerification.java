package io.keystory.events.interaction;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import java.util.Set;

/**
 * A code of an authenticator app: of the user's own, or of one that is being set up.
 *
 * @param isNew whether it is being set up; its secret is the vault's entry {@code id} then, until the end of the interaction
 * @param timeStep that of the code, 0 before there was one
 */
public record TotpVerification(String id, boolean isNew, long timeStep, boolean hasPassed) implements FactorVerification {

    private static final String KIND = "Totp";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> amr() {
        return Set.of("otp", "mfa");
    }

    @Override
    public Set<String> secretIds() {
        return isNew ? Set.of(id) : Set.of();
    }

    /** What happens to it. */
    public sealed interface TotpEvent extends FactorEvent {

        @Override
        default String kind() {
            return KIND;
        }    }

    /** A new secret was shown, for an authenticator app to take. */
    @EventType(value = "interaction.totp_secret_offered", category = Category.ACTIVITY)
    public record TotpSecretOffered(InteractionId interactionId, String verificationId) implements TotpEvent {

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public String step() {
            return "Create";
        }

        @Override
        public Verification after(Verification before) {
            return new TotpVerification(verificationId, true, 0, false);
        }
    }

    /** A code showed that an authenticator app has taken the new secret. */
    @EventType(value = "interaction.totp_secret_confirmed", category = Category.ACTIVITY)
    public record TotpSecretConfirmed(InteractionId interactionId, String verificationId, long timeStep)
            implements TotpEvent {

        @Override
        public Verification after(Verification before) {
            return new TotpVerification(verificationId, true, timeStep, true);
        }
    }

    /** The user's authenticator app gave the code. */
    @EventType(value = "interaction.totp_verified", category = Category.ACTIVITY)
    public record TotpVerified(InteractionId interactionId, String verificationId, long timeStep)
            implements TotpEvent {

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public Verification after(Verification before) {
            return new TotpVerification(verificationId, false, timeStep, true);
        }
    }
}
