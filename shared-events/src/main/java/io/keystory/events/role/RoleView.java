package io.keystory.events.role;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** A role as the Management API shows it. */
public record RoleView(
        String tenantId,
        String id,
        String name,
        String description,
        RoleType type,
        boolean isDefault,
        @JsonIgnore List<AssignedScope> scopes) {

    /** A scope that the role gives. */
    public record AssignedScope(String resourceId, String scopeId) {}
}
