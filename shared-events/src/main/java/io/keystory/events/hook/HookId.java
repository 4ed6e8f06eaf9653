package io.keystory.events.hook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a hook. */
public record HookId(@JsonValue String value) {

    /** The kind of stream that it has. */
    public static final String STREAM_TYPE = "hook";

    @JsonCreator
    public HookId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("HookId is blank");
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
