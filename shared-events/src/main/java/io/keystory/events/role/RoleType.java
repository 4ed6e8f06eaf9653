package io.keystory.events.role;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who can have a role. */
public enum RoleType {
    USER("User"),
    MACHINE_TO_MACHINE("MachineToMachine");

    private final String wireName;

    RoleType(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
