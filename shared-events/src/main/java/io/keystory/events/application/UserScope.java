package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** A scope that speaks of the user rather than of a resource. */
public enum UserScope {
    PROFILE("profile"),
    EMAIL("email"),
    PHONE("phone"),
    ADDRESS("address"),
    CUSTOM_DATA("custom_data"),
    IDENTITIES("identities"),
    ROLES("roles"),
    ORGANIZATIONS("urn:logto:scope:organizations"),
    ORGANIZATION_ROLES("urn:logto:scope:organization_roles"),
    SESSIONS("urn:logto:scope:sessions"),
    TRUSTED_DEVICES("urn:logto:scope:trusted_devices");

    private final String wireName;

    UserScope(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The scope of this name; empty for scopes of resources and for unknown ones. */
    public static Optional<UserScope> of(String name) {
        return Arrays.stream(values()).filter(scope -> scope.wireName.equals(name)).findFirst();
    }
}
