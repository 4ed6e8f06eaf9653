package io.keystory.platform.samlapplication;

import io.keystory.events.samlapplication.SamlApplicationView.SigningSecret;
import io.keystory.platform.saml.SigningCertificate;
import java.util.Locale;

/** A key pair of a SAML application as the Management API shows it, which is its public half; instants are epoch ms. */
public record SigningSecretAnswer(
        String id, String certificate, long createdAt, long expiresAt, boolean active, Fingerprints fingerprints) {

    public static SigningSecretAnswer of(SigningSecret secret) {
        return new SigningSecretAnswer(secret.id(), secret.certificate(), secret.createdAt(), secret.expiresAt(),
                secret.active(), Fingerprints.of(secret.certificate()));
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
