package io.keystory.events.user.factor;

import java.util.List;

/**
 * What a passkey is known and checked by; nothing of it is secret.
 *
 * @param credentialId base64url
 * @param publicKey the COSE key, base64url
 * @param transports how browsers may reach the authenticator, such as {@code internal}
 * @see <a href="https://www.w3.org/TR/webauthn-3/#credential-record">Web Authentication, credential record</a>
 */
public record PasskeyCredential(String credentialId, String publicKey, List<String> transports) {

    public PasskeyCredential {
        transports = transports == null ? List.of() : List.copyOf(transports);
    }
}
