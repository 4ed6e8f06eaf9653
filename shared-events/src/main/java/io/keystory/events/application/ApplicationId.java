package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an application. */
public record ApplicationId(@JsonValue String value) {

    /** The kind of stream that an application has. */
    public static final String STREAM_TYPE = "application";

    /** The console, which every installation has. */
    public static final ApplicationId CONSOLE = new ApplicationId("admin-console");

    @JsonCreator
    public ApplicationId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ApplicationId is blank");
        }
    }

    /** Whether it is the address of a document in which the application says what it is. */
    public boolean isAddress() {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    public StreamId stream() {
        return new StreamId(STREAM_TYPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
