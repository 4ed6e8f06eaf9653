package io.keystory.events.saml;

/**
 * A key pair; the private key is the vault's entry {@code id}. Instants are epoch ms.
 *
 * @param certificate PEM
 * @param active whether messages are signed with it
 */
public record SigningKey(String id, String certificate, long createdAt, long expiresAt, boolean active) {

    SigningKey active(boolean isActive) {
        return new SigningKey(id, certificate, createdAt, expiresAt, isActive);
    }
}
