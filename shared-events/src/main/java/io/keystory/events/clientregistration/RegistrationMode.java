package io.keystory.events.clientregistration;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who may register a client. */
public enum RegistrationMode {
    /** Nobody. */
    OFF("off"),
    /** Whoever has a token that an administrator made for that. */
    INITIAL_ACCESS_TOKEN("initial_access_token"),
    /** Anybody, within limits. */
    OPEN("open");

    private final String wireName;

    RegistrationMode(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
