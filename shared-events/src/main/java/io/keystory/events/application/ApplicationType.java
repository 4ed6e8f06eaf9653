package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of client an application is; it decides its grants and how it authenticates. */
public enum ApplicationType {
    NATIVE("Native"),
    SPA("SPA"),
    TRADITIONAL("Traditional"),
    MACHINE_TO_MACHINE("MachineToMachine"),
    PROTECTED("Protected"),
    SAML("SAML");

    private final String wireName;

    ApplicationType(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether the client can keep a secret. */
    public boolean isConfidential() {
        return this != NATIVE && this != SPA;
    }
}
