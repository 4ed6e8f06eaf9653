package io.keystory.events.onetimetoken;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of a one-time token. */
public enum OneTimeTokenStatus {
    @JsonProperty("active") ACTIVE,
    @JsonProperty("consumed") CONSUMED,
    @JsonProperty("revoked") REVOKED,
    @JsonProperty("expired") EXPIRED
}
