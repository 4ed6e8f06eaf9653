package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.user.UserId;
import java.util.Set;

/**
 * A passkey as the first factor, which needs no second: the authenticator has verified the person.
 *
 * @param challenge what the browser was asked, base64url; null where it could be any passkey
 */
public record SignInPasskeyVerification(String id, String challenge, String userId, boolean hasPassed)
        implements Verification {

    private static final String KIND = "SignInPasskey";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean identifies(InteractionKind kind) {
        return kind == InteractionKind.SIGN_IN;
    }

    @Override
    public boolean isSecondFactor() {
        return true;
    }

    @Override
    public Set<String> amr() {
        return Set.of("pop", "user", "mfa");
    }

    /** What happens to it. */
    public sealed interface SignInPasskeyEvent extends VerificationEvent {

        @Override
        default String kind() {
            return KIND;
        }

        @Override
        default boolean begins() {
            return true;
        }
    }

    /** The browser was asked for one of the passkeys of a user who said their name. */
    @EventType(value = "interaction.sign_in_passkey_requested", category = Category.ACTIVITY)
    public record SignInPasskeyRequested(
            InteractionId interactionId, String verificationId, String challenge, UserId userId)
            implements SignInPasskeyEvent {

        @Override
        public String step() {
            return "Create";
        }

        @Override
        public Verification after(Verification before) {
            return new SignInPasskeyVerification(verificationId, challenge, userId.value(), false);
        }
    }

    /** Somebody proved to have the passkey {@code factorId} of a user. */
    @EventType(value = "interaction.sign_in_passkey_verified", category = Category.ACTIVITY)
    public record SignInPasskeyVerified(
            InteractionId interactionId, String verificationId, UserId userId, String factorId)
            implements SignInPasskeyEvent {

        @Override
        public Verification after(Verification before) {
            return new SignInPasskeyVerification(verificationId, null, userId.value(), true);
        }
    }
}
