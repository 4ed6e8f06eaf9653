package io.keystory.events.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A data subject: a user or an interaction, whose data key encrypts what is personal. */
public record SubjectId(@JsonValue String value) {

    @JsonCreator
    public SubjectId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A data subject needs an id");
        }
    }

    /** The subject that the aggregate of a stream is, such as a user. */
    public static SubjectId of(StreamId stream) {
        return new SubjectId(stream.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
