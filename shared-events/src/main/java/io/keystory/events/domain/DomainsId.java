package io.keystory.events.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of the list of domains; there is one. */
public record DomainsId(@JsonValue String value) {

    /** The kind of stream that the list of domains has. */
    public static final String STREAM_TYPE = "domains";

    /** The only one. */
    public static final DomainsId DEFAULT = new DomainsId("default");

    @JsonCreator
    public DomainsId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("DomainsId is blank");
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
