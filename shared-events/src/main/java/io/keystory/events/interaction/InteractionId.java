package io.keystory.events.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an interaction, one attempt to sign in or register. */
public record InteractionId(@JsonValue String value) {

    /** The kind of stream that an interaction, one attempt to sign in or register has. */
    public static final String STREAM_TYPE = "interaction";

    @JsonCreator
    public InteractionId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("InteractionId is blank");
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
