package io.keystory.events.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Text that must never be logged or stored in an event: it travels in commands only. */
public record Secret(@JsonValue String value) {

    @JsonCreator
    public Secret {}

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
