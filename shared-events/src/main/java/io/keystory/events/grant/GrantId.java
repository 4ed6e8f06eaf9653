package io.keystory.events.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a grant, what a user allowed an application. */
public record GrantId(@JsonValue String value) {

    /** The kind of stream that a grant, what a user allowed an application has. */
    public static final String STREAM_TYPE = "grant";

    @JsonCreator
    public GrantId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("GrantId is blank");
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
