package io.keystory.events.phrase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of the words of one's own; there is one set of them. */
public record CustomPhrasesId(@JsonValue String value) {

    /** The kind of stream that words of one's own have. */
    public static final String STREAM_TYPE = "custom-phrases";

    /** The only one. */
    public static final CustomPhrasesId DEFAULT = new CustomPhrasesId("default");

    @JsonCreator
    public CustomPhrasesId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("CustomPhrasesId is blank");
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
