package io.keystory.events.signingkey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a key ring: all keys of one algorithm, such as ES384. */
public record KeyRingId(@JsonValue String value) {

    /** The kind of stream that a key ring: all keys of one algorithm, such as ES384 has. */
    public static final String STREAM_TYPE = "key-ring";

    @JsonCreator
    public KeyRingId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("KeyRingId is blank");
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
