package io.keystory.events.application.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/** Rules that are switched on together. */
public enum SecurityProfile {
    /** What the client's own metadata says. */
    @JsonProperty("none") NONE,
    /**
     * Pushed requests with PKCE, clients that authenticate by a key, tokens that are bound to one.
     *
     * @see <a href="https://openid.net/specs/fapi-security-profile-2_0-final.html">FAPI 2.0 Security Profile</a>
     */
    @JsonProperty("fapi2") FAPI2;

    private static final Set<String> STRONG = Set.of("PS256", "ES256", "EdDSA", "Ed25519");

    /** Whether a client under these rules may sign what it sends with this algorithm. @see <a href="https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.4.1">FAPI 2.0, 5.4.1</a> */
    public boolean allows(String algorithm) {
        return this == NONE || STRONG.contains(algorithm);
    }
}
