package io.keystory.events.organizationtemplate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keystory.events.platform.Nullable;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Set;

/**
 * A role in organizations as the Management API shows it.
 *
 * @param scopes the ids of the scopes of organizations that it gives
 * @param resourceScopes the scopes of API resources that it gives
 */
public record OrganizationRoleView(
        String tenantId,
        String id,
        String name,
        @Nullable String description,
        RoleType type,
        @JsonIgnore Set<OrganizationScopeId> scopes,
        @JsonIgnore Set<AssignedScope> resourceScopes) {}
