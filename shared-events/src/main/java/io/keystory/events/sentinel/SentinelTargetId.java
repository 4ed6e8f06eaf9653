package io.keystory.events.sentinel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** Whom attempts are counted for: a keyed hash, in hexadecimal digits, of an identifier or the id of a user. */
public record SentinelTargetId(@JsonValue String value) {

    /** The kind of stream that such a target has. */
    public static final String STREAM_TYPE = "sentinel-target";

    @JsonCreator
    public SentinelTargetId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("SentinelTargetId is blank");
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
