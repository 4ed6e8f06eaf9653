package io.keystory.events.role;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who can have a role. */
public enum RoleType {
    @JsonProperty("User") USER,
    @JsonProperty("MachineToMachine") MACHINE_TO_MACHINE
}
