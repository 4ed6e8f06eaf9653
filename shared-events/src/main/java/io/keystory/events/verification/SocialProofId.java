package io.keystory.events.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a user's proof of who they are at a social provider. */
public record SocialProofId(@JsonValue String value) {

    /** The kind of stream that such a proof has. */
    public static final String STREAM_TYPE = "social-proof";

    @JsonCreator
    public SocialProofId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("SocialProofId is blank");
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
