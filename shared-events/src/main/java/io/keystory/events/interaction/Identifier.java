package io.keystory.events.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody typed to say who they are. */
public record Identifier(Type type, String value) {

    /** Which of a user's identifiers it is. */
    public enum Type {
        @JsonProperty("username") USERNAME,
        @JsonProperty("email") EMAIL,
        @JsonProperty("phone") PHONE
    }
}
