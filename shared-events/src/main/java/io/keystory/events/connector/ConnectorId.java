package io.keystory.events.connector;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a connector. */
public record ConnectorId(@JsonValue String value) {

    /** The kind of stream that a connector has. */
    public static final String STREAM_TYPE = "connector";

    @JsonCreator
    public ConnectorId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ConnectorId is blank");
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
