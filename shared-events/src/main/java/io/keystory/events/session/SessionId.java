package io.keystory.events.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a session. */
public record SessionId(@JsonValue String value) {

    /** The kind of stream that a session has. */
    public static final String STREAM_TYPE = "session";

    @JsonCreator
    public SessionId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("SessionId is blank");
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
