package io.keystory.events.signingkey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a key ring: the algorithm whose keys it has, such as RS256, or what its keys are for. */
public record KeyRingId(@JsonValue String value) {

    /** The kind of stream that a key ring has. */
    public static final String STREAM_TYPE = "key-ring";

    /** The installation's own ring, which signs whatever asks for no algorithm; an RSA key may take its turn there. */
    public static final KeyRingId INSTALLATION = new KeyRingId("ES384");

    /** What signs for applications that chose ES384 while an RSA key has its turn in the installation's own ring. */
    public static final KeyRingId CHOSEN_ES384 = new KeyRingId("ES384-chosen");

    /** The secrets that cookies are authenticated with. */
    public static final KeyRingId COOKIES = new KeyRingId("cookies");

    @JsonCreator
    public KeyRingId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("KeyRingId is blank");
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
