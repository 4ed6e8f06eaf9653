package io.keystory.events.application.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a client shows who it is, where it does not just send its secret.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication">OpenID Connect Core 9</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-2">RFC 8705, 2 (certificates)</a>
 */
public enum ClientAuthenticationMethod {
    PRIVATE_KEY_JWT("private_key_jwt"),
    CLIENT_SECRET_JWT("client_secret_jwt"),
    TLS_CLIENT_AUTH("tls_client_auth"),
    SELF_SIGNED_TLS_CLIENT_AUTH("self_signed_tls_client_auth");

    private final String wireName;

    ClientAuthenticationMethod(String wireName) {
        this.wireName = wireName;
    }

    /** The registered name. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether the client has keys of its own, which it must name. */
    public boolean needsKeys() {
        return this == PRIVATE_KEY_JWT || this == SELF_SIGNED_TLS_CLIENT_AUTH;
    }

    /** Whether the client shows a certificate. */
    public boolean isTls() {
        return this == TLS_CLIENT_AUTH || this == SELF_SIGNED_TLS_CLIENT_AUTH;
    }
}
