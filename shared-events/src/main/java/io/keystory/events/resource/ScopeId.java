package io.keystory.events.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a scope (permission) of an API resource. */
public record ScopeId(@JsonValue String value) {

    @JsonCreator
    public ScopeId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("ScopeId is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
