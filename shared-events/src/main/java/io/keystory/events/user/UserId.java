package io.keystory.events.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a user. */
public record UserId(@JsonValue String value) {

    /** The kind of stream that a user has. */
    public static final String STREAM_TYPE = "user";

    @JsonCreator
    public UserId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("UserId is blank");
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
