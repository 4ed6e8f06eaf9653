package io.keystory.events.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a stream of events by the kind of its aggregate and the aggregate's id, written {@code type:id}. */
public record StreamId(String type, String id) {

    public StreamId {
        if (type.isBlank() || id.isBlank() || type.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A stream needs a type without ':' and an id: " + type + ":" + id);
        }
    }

    /** Reads the form that {@link #toString()} writes; refuses anything else with IllegalArgumentException. */
    @JsonCreator
    public static StreamId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not a stream: " + text);
        }
        return new StreamId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return type + ":" + id;
    }
}
