package io.keystory.events.emailtemplate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an e-mail template. */
public record EmailTemplateId(@JsonValue String value) {

    /** The kind of stream that an e-mail template has. */
    public static final String STREAM_TYPE = "email-template";

    @JsonCreator
    public EmailTemplateId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("EmailTemplateId is blank");
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
