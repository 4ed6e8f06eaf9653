package io.keystory.command.role;

import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body that a role is created from; without a type it is for users. */
record NewRole(
        @NotNull @Size(min = 1, max = 128) String name,
        @NotNull @Size(min = 1, max = 128) String description,
        RoleType type,
        Boolean isDefault,
        List<@NotNull ScopeId> scopeIds) {

    NewRole {
        type = type == null ? RoleType.USER : type;
        isDefault = isDefault != null && isDefault;
        scopeIds = scopeIds == null ? List.of() : scopeIds;
    }
}
