package io.keystory.events.organizationtemplate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a role in organizations. */
public record OrganizationRoleId(@JsonValue String value) {

    /** The kind of stream that a role in organizations has. */
    public static final String STREAM_TYPE = "organization-role";

    @JsonCreator
    public OrganizationRoleId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("OrganizationRoleId is blank");
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
