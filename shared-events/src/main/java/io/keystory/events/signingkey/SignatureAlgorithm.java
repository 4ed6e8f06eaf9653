package io.keystory.events.signingkey;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * With which algorithm a token is signed; each has a key ring of its own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-3.1">RFC 7518, 3.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037#section-3.1">RFC 8037, 3.1 (EdDSA)</a>
 */
public enum SignatureAlgorithm {
    ES384("ES384"),
    ES256("ES256"),
    RS256("RS256"),
    PS256("PS256"),
    EDDSA("EdDSA");

    private final String wireName;

    SignatureAlgorithm(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JOSE headers. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The keys that sign with it. */
    public KeyRingId ring() {
        return new KeyRingId(wireName);
    }
}
