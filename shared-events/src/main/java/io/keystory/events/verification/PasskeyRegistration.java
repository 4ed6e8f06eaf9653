package io.keystory.events.verification;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRefused;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRegistered;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRequested;

/**
 * The making of a passkey.
 *
 * @param challenge base64url
 * @param expiresAt epoch ms
 * @param credential null until the passkey was made, as {@code rpId} is
 */
public record PasskeyRegistration(
        String userId, String challenge, long expiresAt, String rpId, PasskeyCredential credential, long counter,
        String agent) {

    /** Folds its events. */
    public static final Fold<PasskeyRegistration, PasskeyRegistrationEvent> FOLD = PasskeyRegistration::evolve;

    /** Whether the passkey was made. */
    public boolean isComplete() {
        return rpId != null;
    }

    private static PasskeyRegistration evolve(
            PasskeyRegistration r, Recorded<? extends PasskeyRegistrationEvent> recorded) {
        return switch (recorded.event()) {
            case PasskeyRequested e ->
                new PasskeyRegistration(e.userId().value(), e.challenge(), e.expiresAt(), null, null, 0, null);
            case PasskeyRegistered e -> new PasskeyRegistration(
                    r.userId(), r.challenge(), r.expiresAt(), e.rpId(), e.credential(), e.counter(), e.agent());
            case PasskeyRefused e -> r;
        };
    }
}
