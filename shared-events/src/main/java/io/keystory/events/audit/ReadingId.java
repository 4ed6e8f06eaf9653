package io.keystory.events.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of one reading of the event feed or of a secret: of a request, or of a stream for as long as it is open. */
public record ReadingId(@JsonValue String value) {

    /** The kind of stream that a reading has. */
    public static final String STREAM_TYPE = "reading";

    @JsonCreator
    public ReadingId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ReadingId is blank");
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
