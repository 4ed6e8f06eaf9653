package io.keystory.events.interaction;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.user.factor.PasskeyCredential;
import java.util.Set;

/**
 * A passkey as second factor: one of the user's, or one that is being set up.
 *
 * @param challenge what the browser was asked, base64url
 * @param isNew whether it is being set up
 * @param made what was made, null before and where nothing is
 */
public record PasskeyVerification(String id, String challenge, boolean isNew, Made made, boolean hasPassed)
        implements FactorVerification {

    private static final String KIND = "WebAuthn";

    /** A passkey that was made; what is personal of it is null once the person is forgotten. */
    public record Made(String rpId, PasskeyCredential credential, long counter, String agent) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> amr() {
        return Set.of("pop", "user", "mfa");
    }

    /** What happens to it. */
    public sealed interface PasskeyEvent extends FactorEvent {

        @Override
        default String kind() {
            return KIND;
        }    }

    /** The browser was asked for one of the user's passkeys, or to make a new one. */
    @EventType(value = "interaction.passkey_requested", category = Category.ACTIVITY)
    public record PasskeyRequested(
            InteractionId interactionId, String verificationId, String challenge, boolean isNew)
            implements PasskeyEvent {

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
            return new PasskeyVerification(verificationId, challenge, isNew, null, false);
        }
    }

    /** The browser made a passkey. */
    @EventType(value = "interaction.passkey_registered", category = Category.ACTIVITY)
    public record PasskeyRegistered(
            InteractionId interactionId,
            String verificationId,
            String rpId,
            @PersonalData PasskeyCredential credential,
            long counter,
            @PersonalData String agent) implements PasskeyEvent {

        @Override
        public Verification after(Verification before) {
            return before instanceof PasskeyVerification asked
                    ? new PasskeyVerification(asked.id, asked.challenge, true,
                            new Made(rpId, credential, counter, agent), true)
                    : before;
        }
    }

    /** The user proved to have the passkey {@code factorId}. */
    @EventType(value = "interaction.passkey_verified", category = Category.ACTIVITY)
    public record PasskeyVerified(InteractionId interactionId, String verificationId, String factorId)
            implements PasskeyEvent {

        @Override
        public Verification after(Verification before) {
            return before instanceof PasskeyVerification asked
                    ? new PasskeyVerification(asked.id, asked.challenge, false, null, true) : before;
        }
    }
}
