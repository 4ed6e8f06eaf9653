package io.keystory.events.userasset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an upload. */
public record UserAssetId(@JsonValue String value) {

    /** The kind of stream that an upload has. */
    public static final String STREAM_TYPE = "user-asset";

    @JsonCreator
    public UserAssetId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("UserAssetId is blank");
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
