package io.keystory.events.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.role.RoleType;
import java.util.Arrays;

/** What kind of member somebody is, and for whom a role must be to be given to them. */
public enum MemberType {
    USER("User", RoleType.USER),
    APPLICATION("Application", RoleType.MACHINE_TO_MACHINE);

    private final String wireName;
    private final RoleType roleType;

    MemberType(String wireName, RoleType roleType) {
        this.wireName = wireName;
        this.roleType = roleType;
    }

    /** The type of this wire name. */
    static MemberType named(String name) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(name)).findFirst().orElseThrow();
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The type of roles that such members can have. */
    public RoleType roleType() {
        return roleType;
    }
}
