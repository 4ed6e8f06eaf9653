package io.keystory.events.onetimetoken;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a one-time token, which is not the token. */
public record OneTimeTokenId(@JsonValue String value) {

    /** The kind of stream that a one-time token has. */
    public static final String STREAM_TYPE = "one-time-token";

    @JsonCreator
    public OneTimeTokenId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("OneTimeTokenId is blank");
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
