package io.keystory.events.jwtcustomizer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;
import java.util.stream.Stream;

/** Which tokens a script is for: those of users, or those of applications themselves. */
public record JwtCustomizerId(@JsonValue String value) {

    /** The kind of stream that a script for tokens has. */
    public static final String STREAM_TYPE = "jwt-customizer";

    /** Access tokens of users. */
    public static final JwtCustomizerId ACCESS_TOKEN = new JwtCustomizerId("access-token");

    /** Access tokens of applications themselves. */
    public static final JwtCustomizerId CLIENT_CREDENTIALS = new JwtCustomizerId("client-credentials");

    @JsonCreator
    public JwtCustomizerId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("JwtCustomizerId is blank");
        }
    }

    /** The one that is named so in addresses; refuses what is neither. */
    public static JwtCustomizerId of(String name) {
        return Stream.of(ACCESS_TOKEN, CLIENT_CREDENTIALS)
                .filter(known -> known.value().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no scripts for such tokens"));
    }

    public StreamId stream() {
        return new StreamId(STREAM_TYPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
