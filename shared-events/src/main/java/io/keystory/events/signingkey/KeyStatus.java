package io.keystory.events.signingkey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a signing key is in its life. */
public enum KeyStatus {
    /** Published, so that verifiers know it before it is used. */
    @JsonProperty("Next") NEXT,
    /** The one that signs. */
    @JsonProperty("Current") CURRENT,
    /** No longer signs; still published, so that what it signed can be verified. */
    @JsonProperty("Previous") PREVIOUS
}
