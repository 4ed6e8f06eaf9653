package io.keystory.events.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a code that was sent to somebody. */
public record VerificationCodeId(@JsonValue String value) {

    /** The kind of stream that such a code has. */
    public static final String STREAM_TYPE = "verification-code";

    @JsonCreator
    public VerificationCodeId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("VerificationCodeId is blank");
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
