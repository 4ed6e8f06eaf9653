package io.keystory.events.interaction;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import java.util.Set;

/**
 * A backup code that was used up, or a set of new ones.
 *
 * @param isNew whether it is a set, which is the vault's entry {@code id} then, until the end of the interaction
 */
public record BackupCodeVerification(String id, boolean isNew) implements FactorVerification {

    private static final String KIND = "BackupCode";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean hasPassed() {
        return true;
    }

    @Override
    public Set<String> amr() {
        return isNew ? Set.of() : Set.of("otp", "mfa");
    }

    @Override
    public Set<String> secretIds() {
        return isNew ? Set.of(id) : Set.of();
    }

    /** What happens to it. */
    public sealed interface BackupCodeEvent extends FactorEvent {

        @Override
        default String kind() {
            return KIND;
        }    }

    /** New backup codes were shown. */
    @EventType(value = "interaction.backup_codes_offered", category = Category.ACTIVITY)
    public record BackupCodesOffered(InteractionId interactionId, String verificationId) implements BackupCodeEvent {

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
            return new BackupCodeVerification(verificationId, true);
        }
    }

    /** A backup code was given, and is used up. */
    @EventType(value = "interaction.backup_code_verified", category = Category.ACTIVITY)
    public record BackupCodeVerified(InteractionId interactionId, String verificationId) implements BackupCodeEvent {

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public Verification after(Verification before) {
            return new BackupCodeVerification(verificationId, false);
        }
    }
}
