package io.keystory.events.application.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which form a client is told about users. */
public enum ClaimsProfile {
    /** Instants in milliseconds, what is empty is null, members of the address as the Management API names them. */
    @JsonProperty("compatible") COMPATIBLE,
    /**
     * Instants in seconds, what is empty is left out, members of the address as the standard names them.
     *
     * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims">OpenID Connect Core 5.1</a>
     */
    @JsonProperty("standard") STANDARD
}
