package io.keystory.events.connector;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a sign-in that an administrator's own program asked for. */
public record ManagedSignInId(@JsonValue String value) {

    /** The kind of stream that such a sign-in has. */
    public static final String STREAM_TYPE = "managed-sign-in";

    @JsonCreator
    public ManagedSignInId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ManagedSignInId is blank");
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
