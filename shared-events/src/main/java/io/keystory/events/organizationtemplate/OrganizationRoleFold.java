package io.keystory.events.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDescriptionChanged;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleRenamed;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleTypeChanged;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeRemoved;
import io.keystory.events.platform.Elements;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Set;

/** Folds the events of a role in organizations into an {@link OrganizationRoleView}. */
public final class OrganizationRoleFold implements Fold<OrganizationRoleView, OrganizationRoleEvent> {

    @Override
    public OrganizationRoleView evolve(OrganizationRoleView v, Recorded<? extends OrganizationRoleEvent> recorded) {
        return switch (recorded.event()) {
            case OrganizationRoleCreated e -> new OrganizationRoleView(
                    "default", e.roleId().value(), e.name(), e.description(), e.type(), Set.of(), Set.of());
            case OrganizationRoleRenamed e -> with(v, e.name(), v.description(), v.type());
            case OrganizationRoleDescriptionChanged e -> with(v, v.name(), e.description(), v.type());
            case OrganizationRoleTypeChanged e -> with(v, v.name(), v.description(), e.type());
            case OrganizationScopeAssigned e ->
                giving(v, Elements.with(v.scopes(), e.scopeId()), v.resourceScopes());
            case OrganizationScopeRemoved e ->
                giving(v, Elements.without(v.scopes(), e.scopeId()::equals), v.resourceScopes());
            case ResourceScopeAssigned e -> giving(v, v.scopes(), Elements.with(
                    v.resourceScopes(), new AssignedScope(e.resourceId().value(), e.scopeId().value())));
            case ResourceScopeRemoved e -> giving(v, v.scopes(), Elements.without(
                    v.resourceScopes(), scope -> scope.scopeId().equals(e.scopeId().value())));
            case OrganizationRoleDeleted e -> null;
        };
    }

    private static OrganizationRoleView with(OrganizationRoleView v, String name, String description, RoleType type) {
        return new OrganizationRoleView(
                v.tenantId(), v.id(), name, description, type, v.scopes(), v.resourceScopes());
    }

    private static OrganizationRoleView giving(
            OrganizationRoleView v, Set<OrganizationScopeId> scopes, Set<AssignedScope> resourceScopes) {
        return new OrganizationRoleView(
                v.tenantId(), v.id(), v.name(), v.description(), v.type(), scopes, resourceScopes);
    }
}
