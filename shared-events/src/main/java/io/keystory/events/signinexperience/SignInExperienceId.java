package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a sign-in experience; there is one, {@link #DEFAULT}. */
public record SignInExperienceId(@JsonValue String value) {

    /** The kind of stream that a sign-in experience has. */
    public static final String STREAM_TYPE = "sign-in-experience";

    /** The sign-in experience of this installation. */
    public static final SignInExperienceId DEFAULT = new SignInExperienceId("default");

    @JsonCreator
    public SignInExperienceId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("SignInExperienceId is blank");
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
