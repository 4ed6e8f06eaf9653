package io.keystory.events.ssoconnector;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an enterprise SSO connector. */
public record SsoConnectorId(@JsonValue String value) {

    /** The kind of stream that an enterprise SSO connector has. */
    public static final String STREAM_TYPE = "sso-connector";

    @JsonCreator
    public SsoConnectorId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("SsoConnectorId is blank");
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
