package io.keystory.events.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an API resource. */
public record ResourceId(@JsonValue String value) {

    /** The kind of stream that an API resource has. */
    public static final String STREAM_TYPE = "resource";

    /** The resource that the Management API is. */
    public static final ResourceId MANAGEMENT_API = new ResourceId("management-api");

    @JsonCreator
    public ResourceId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ResourceId is blank");
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
