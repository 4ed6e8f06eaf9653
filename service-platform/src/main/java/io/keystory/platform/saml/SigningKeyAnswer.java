package io.keystory.platform.saml;

import io.keystory.events.saml.SigningKey;
import java.util.Locale;

/** A key pair as the Management API shows it, which is its public half; instants are epoch ms. */
public record SigningKeyAnswer(
        String id, String certificate, long createdAt, long expiresAt, boolean active, Fingerprints fingerprints) {

    /** What is shown of a key pair. */
    public static SigningKeyAnswer of(SigningKey key) {
        return new SigningKeyAnswer(key.id(), key.certificate(), key.createdAt(), key.expiresAt(),
                key.active(), Fingerprints.of(key.certificate()));
    }

    /** Digests of the certificate. */
    public record Fingerprints(Fingerprint sha256) {

        private static Fingerprints of(String certificate) {
            String digits = SigningCertificate.fingerprint(SigningCertificate.read(certificate));
            return new Fingerprints(new Fingerprint(
                    String.join(":", digits.toUpperCase(Locale.ROOT).split("(?<=\\G..)")), digits));
        }
    }

    /** A digest in hexadecimal digits: upper case with colons between bytes, and lower case without. */
    public record Fingerprint(String formatted, String unformatted) {}
}
