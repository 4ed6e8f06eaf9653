package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.user.PasswordAlgorithm;
import java.util.Set;

/** A username and a password for a new account; the hash is the vault's entry {@code passwordId}, null once taken over. */
public record NewPasswordIdentity(String id, String username, String passwordId, PasswordAlgorithm algorithm)
        implements Verification {

    private static final String KIND = "NewPasswordIdentity";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean hasPassed() {
        return true;
    }

    @Override
    public Identifier identifier() {
        return new Identifier(Identifier.Type.USERNAME, username);
    }

    @Override
    public Set<String> amr() {
        return Set.of("pwd");
    }

    @Override
    public boolean canBeAdopted() {
        return true;
    }

    @Override
    public PendingProfile brought(InteractionKind kind) {
        return PendingProfile.EMPTY.withUsername(username).withPassword(passwordId, algorithm);
    }

    @Override
    public Set<String> secretIds() {
        return passwordId == null ? Set.of() : Set.of(passwordId);
    }

    @Override
    public Verification settled() {
        return new NewPasswordIdentity(id, username, null, null);
    }

    /** Somebody chose a username and a password for a new account. */
    @EventType(value = "interaction.new_password_identity_verified", category = Category.ACTIVITY)
    public record NewPasswordIdentityVerified(
            InteractionId interactionId,
            String verificationId,
            @PersonalData String username,
            String passwordId,
            PasswordAlgorithm algorithm) implements VerificationEvent {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public Verification after(Verification before) {
            return new NewPasswordIdentity(verificationId, username, passwordId, algorithm);
        }

        @Override
        public Identifier identifier() {
            return username == null ? null : new Identifier(Identifier.Type.USERNAME, username);
        }
    }
}
