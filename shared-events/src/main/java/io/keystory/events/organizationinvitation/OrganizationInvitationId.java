package io.keystory.events.organizationinvitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an invitation. */
public record OrganizationInvitationId(@JsonValue String value) {

    /** The kind of stream that an invitation has. */
    public static final String STREAM_TYPE = "organization-invitation";

    @JsonCreator
    public OrganizationInvitationId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("OrganizationInvitationId is blank");
        }
    }

    public StreamId stream() {
        return new StreamId(STREAM_TYPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
