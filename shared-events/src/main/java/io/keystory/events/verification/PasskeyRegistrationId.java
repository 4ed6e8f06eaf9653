package io.keystory.events.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of the making of a passkey from one's own account. */
public record PasskeyRegistrationId(@JsonValue String value) {

    /** The kind of stream that it has. */
    public static final String STREAM_TYPE = "passkey-registration";

    @JsonCreator
    public PasskeyRegistrationId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("PasskeyRegistrationId is blank");
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
