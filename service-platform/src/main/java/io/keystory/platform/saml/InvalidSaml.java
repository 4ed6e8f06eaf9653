package io.keystory.platform.saml;

/** A message or a certificate that is not what it should be; the message says why, for logs and administrators. */
public final class InvalidSaml extends RuntimeException {

    public InvalidSaml(String reason) {
        super(reason);
    }

    InvalidSaml(String reason, Exception cause) {
        super(reason, cause);
    }
}
