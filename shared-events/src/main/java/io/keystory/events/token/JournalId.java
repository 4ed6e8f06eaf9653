package io.keystory.events.token;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a journal, the stream of one node's undecided facts. */
public record JournalId(@JsonValue String value) {

    /** The kind of stream that a journal, the stream of one node's undecided facts has. */
    public static final String STREAM_TYPE = "journal";

    @JsonCreator
    public JournalId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("JournalId is blank");
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
