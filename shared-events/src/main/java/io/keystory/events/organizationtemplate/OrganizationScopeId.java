package io.keystory.events.organizationtemplate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a scope of organizations. */
public record OrganizationScopeId(@JsonValue String value) {

    /** The kind of stream that a scope of organizations has. */
    public static final String STREAM_TYPE = "organization-scope";

    @JsonCreator
    public OrganizationScopeId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("OrganizationScopeId is blank");
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
