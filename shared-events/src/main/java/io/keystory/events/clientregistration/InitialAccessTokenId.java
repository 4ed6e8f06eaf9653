package io.keystory.events.clientregistration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a token that lets clients register. */
public record InitialAccessTokenId(@JsonValue String value) {

    /** The kind of stream that such a token has. */
    public static final String STREAM_TYPE = "initial-access-token";

    @JsonCreator
    public InitialAccessTokenId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("InitialAccessTokenId is blank");
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
