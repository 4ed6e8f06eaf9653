package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Rules that are switched on together. */
public enum SecurityProfile {
    /** What the client's own metadata says. */
    @JsonProperty("none") NONE,
    /**
     * Pushed requests with PKCE, clients that authenticate by a key, tokens that are bound to one.
     *
     * @see <a href="https://openid.net/specs/fapi-security-profile-2_0-final.html">FAPI 2.0 Security Profile</a>
     */
    @JsonProperty("fapi2") FAPI2
}
