package io.keystory.events.profilefield;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of the catalogue of profile fields; there is one. */
public record ProfileFieldsId(@JsonValue String value) {

    /** The kind of stream that the catalogue of profile fields has. */
    public static final String STREAM_TYPE = "custom-profile-fields";

    /** The only one. */
    public static final ProfileFieldsId DEFAULT = new ProfileFieldsId("default");

    @JsonCreator
    public ProfileFieldsId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ProfileFieldsId is blank");
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
