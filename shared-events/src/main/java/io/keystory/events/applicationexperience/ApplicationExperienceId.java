package io.keystory.events.applicationexperience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.StreamId;

/** The id of an application's own look of the pages, which is the application's. */
public record ApplicationExperienceId(@JsonValue String value) {

    /** The kind of stream that an application's own look of the pages has. */
    public static final String STREAM_TYPE = "application-sign-in-experience";

    @JsonCreator
    public ApplicationExperienceId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ApplicationExperienceId is blank");
        }
    }

    /** That of an application. */
    public static ApplicationExperienceId of(ApplicationId application) {
        return new ApplicationExperienceId(application.value());
    }

    public StreamId stream() {
        return new StreamId(STREAM_TYPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
