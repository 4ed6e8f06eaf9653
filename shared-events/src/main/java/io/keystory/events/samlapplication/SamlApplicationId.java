package io.keystory.events.samlapplication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.StreamId;

/** The id of a SAML application, which is that of the application that it is. */
public record SamlApplicationId(@JsonValue String value) {

    /** The kind of stream that a SAML application has beside that of the application. */
    public static final String STREAM_TYPE = "saml-application";

    @JsonCreator
    public SamlApplicationId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("SamlApplicationId is blank");
        }
    }

    public StreamId stream() {
        return new StreamId(STREAM_TYPE, value);
    }

    /** The id of the application, a client of the OpenID Provider, that people sign in to. */
    public ApplicationId application() {
        return new ApplicationId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
