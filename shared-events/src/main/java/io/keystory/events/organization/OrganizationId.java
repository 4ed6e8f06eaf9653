package io.keystory.events.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an organization. */
public record OrganizationId(@JsonValue String value) {

    /** The kind of stream that an organization has. */
    public static final String STREAM_TYPE = "organization";

    @JsonCreator
    public OrganizationId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("OrganizationId is blank");
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
