package io.keystory.events.hook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of what a hook is told at once; the same however often that is tried. */
public record HookDeliveryId(@JsonValue String value) {

    /** The kind of stream that it has. */
    public static final String STREAM_TYPE = "hook-delivery";

    @JsonCreator
    public HookDeliveryId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("HookDeliveryId is blank");
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
