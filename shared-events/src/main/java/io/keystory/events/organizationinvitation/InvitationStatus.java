package io.keystory.events.organizationinvitation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of an invitation. */
public enum InvitationStatus {
    @JsonProperty("Pending") PENDING,
    @JsonProperty("Accepted") ACCEPTED,
    @JsonProperty("Expired") EXPIRED,
    @JsonProperty("Revoked") REVOKED
}
