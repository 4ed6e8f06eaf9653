package io.keystory.events.projection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The name of a read model, such as {@code user}. */
public record ProjectionId(@JsonValue String value) {

    /** The kind of stream that keeps what was done to a read model. */
    public static final String STREAM_TYPE = "projection";

    @JsonCreator
    public ProjectionId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ProjectionId is blank");
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
