package io.keystory.events.role;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a role. */
public record RoleId(@JsonValue String value) {

    /** The kind of stream that a role has. */
    public static final String STREAM_TYPE = "role";

    @JsonCreator
    public RoleId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("RoleId is blank");
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
