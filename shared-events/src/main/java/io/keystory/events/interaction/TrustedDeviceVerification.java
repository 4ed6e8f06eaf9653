package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;

/** A browser that the identified user trusts: it stands in for a second factor, and is no method of authentication. */
public record TrustedDeviceVerification(String id) implements Verification {

    private static final String KIND = "TrustedDevice";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean hasPassed() {
        return true;
    }

    @Override
    public boolean isSecondFactor() {
        return true;
    }

    /** The browser is one that the user trusts. */
    @EventType(value = "interaction.trusted_device_verified", category = Category.ACTIVITY)
    public record TrustedDeviceVerified(InteractionId interactionId, String verificationId, String deviceId)
            implements VerificationEvent {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public boolean needsUser() {
            return true;
        }

        @Override
        public Verification after(Verification before) {
            return new TrustedDeviceVerification(verificationId);
        }
    }
}
