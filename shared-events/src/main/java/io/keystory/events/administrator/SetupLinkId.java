package io.keystory.events.administrator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a set-up link. */
public record SetupLinkId(@JsonValue String value) {

    /** The kind of stream that a set-up link has. */
    public static final String STREAM_TYPE = "setup-link";

    @JsonCreator
    public SetupLinkId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("SetupLinkId is blank");
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
