package io.keystory.events.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a verification record. */
public record VerificationRecordId(@JsonValue String value) {

    /** The kind of stream that a verification record has. */
    public static final String STREAM_TYPE = "verification";

    @JsonCreator
    public VerificationRecordId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("VerificationRecordId is blank");
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
