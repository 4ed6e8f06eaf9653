package io.keystory.events.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a message. */
public record MessageId(@JsonValue String value) {

    /** The kind of stream that a message has. */
    public static final String STREAM_TYPE = "message";

    @JsonCreator
    public MessageId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("MessageId is blank");
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
