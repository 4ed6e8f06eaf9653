package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a scope that users are asked for is a scope of, under the name that paths have for it. */
public enum ConsentScopeKind {
    USER("user-scopes"),
    RESOURCE("resource-scopes"),
    ORGANIZATION("organization-scopes"),
    ORGANIZATION_RESOURCE("organization-resource-scopes");

    private final String wireName;

    ConsentScopeKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The kind of this name; empty when there is none. */
    public static Optional<ConsentScopeKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.wireName.equals(name)).findFirst();
    }
}
