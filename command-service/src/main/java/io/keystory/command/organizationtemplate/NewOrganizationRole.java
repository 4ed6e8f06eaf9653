package io.keystory.command.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationRoleCommand.CreateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that a role in organizations is created from; without a type it is for users. */
record NewOrganizationRole(
        @NotNull @Size(min = 1, max = 128) String name,
        @Size(max = 256) @Nullable String description,
        RoleType type,
        List<@NotNull OrganizationScopeId> organizationScopeIds,
        List<@NotNull ScopeId> resourceScopeIds) {

    NewOrganizationRole {
        type = type == null ? RoleType.USER : type;
        organizationScopeIds = organizationScopeIds == null ? List.of() : organizationScopeIds;
        resourceScopeIds = resourceScopeIds == null ? List.of() : resourceScopeIds;
    }

    CreateOrganizationRole of(OrganizationRoleId id, OrganizationTemplate template) {
        return new CreateOrganizationRole(id, name, description, type, template.scopes(organizationScopeIds),
                template.resourceScopes(resourceScopeIds));
    }
}
