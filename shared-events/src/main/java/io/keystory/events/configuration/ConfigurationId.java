package io.keystory.events.configuration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a named part of the configuration. */
public record ConfigurationId(@JsonValue String value) {

    /** The kind of stream that a named part of the configuration has. */
    public static final String STREAM_TYPE = "configuration";

    @JsonCreator
    public ConfigurationId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ConfigurationId is blank");
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
