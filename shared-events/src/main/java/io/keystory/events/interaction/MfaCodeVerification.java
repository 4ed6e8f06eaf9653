package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import java.util.Set;

/** A code that was sent to an address of the identified user, as a second factor. */
public record MfaCodeVerification(String id, Identifier identifier, boolean isPhone, boolean hasPassed)
        implements Verification {

    @Override
    public String kind() {
        return kind(isPhone);
    }

    @Override
    public boolean isSecondFactor() {
        return true;
    }

    @Override
    public Set<String> amr() {
        return isPhone ? Set.of("otp", "sms", "mfa") : Set.of("otp", "mfa");
    }

    private static String kind(boolean isPhone) {
        return isPhone ? "MfaPhoneVerificationCode" : "MfaEmailVerificationCode";
    }

    /** What happens to it. */
    public sealed interface MfaCodeEvent extends VerificationEvent {

        boolean isPhone();

        @Override
        default String kind() {
            return MfaCodeVerification.kind(isPhone());
        }

        @Override
        default boolean needsUser() {
            return true;
        }
    }

    /** A code was sent to the user's own address. */
    @EventType(value = "interaction.mfa_code_requested", category = Category.ACTIVITY)
    public record MfaCodeRequested(
            InteractionId interactionId, String verificationId, @PersonalData Identifier identifier, boolean isPhone)
            implements MfaCodeEvent {

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
            return new MfaCodeVerification(verificationId, identifier, isPhone, false);
        }
    }

    /** The right code was given. */
    @EventType(value = "interaction.mfa_code_verified", category = Category.ACTIVITY)
    public record MfaCodeVerified(InteractionId interactionId, String verificationId, boolean isPhone)
            implements MfaCodeEvent {

        @Override
        public Verification after(Verification before) {
            return new MfaCodeVerification(verificationId, before.identifier(), isPhone, true);
        }
    }
}
