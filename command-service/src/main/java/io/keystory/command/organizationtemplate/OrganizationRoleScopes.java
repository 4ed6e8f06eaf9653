package io.keystory.command.organizationtemplate;

import io.keystory.command.platform.SetChanges;
import io.keystory.command.role.ManagementApiScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.CreateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveResourceScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which scopes a role in organizations gives. */
final class OrganizationRoleScopes {

    private OrganizationRoleScopes() {}

    static List<OrganizationRoleEvent> first(CreateOrganizationRole c) {
        ManagementApiScopes.refuse(c.type(), c.resourceScopes());
        return Stream.concat(
                ofOrganizations(c.roleId()).add(Set.of(), c.scopes()).stream(),
                ofResources(c.roleId()).add(Set.of(), c.resourceScopes()).stream()).toList();
    }

    static List<OrganizationRoleEvent> assign(OrganizationRoleView role, AssignOrganizationScopes c) {
        return ofOrganizations(c.roleId()).add(role.scopes(), c.scopes());
    }

    static List<OrganizationRoleEvent> replace(OrganizationRoleView role, ReplaceOrganizationScopes c) {
        return ofOrganizations(c.roleId()).replace(role.scopes(), c.scopes());
    }

    static List<OrganizationRoleEvent> remove(OrganizationRoleView role, RemoveOrganizationScope c) {
        return ofOrganizations(c.roleId()).remove(role.scopes(), c.scopeId(), notGiven());
    }

    static List<OrganizationRoleEvent> assign(OrganizationRoleView role, AssignResourceScopes c) {
        ManagementApiScopes.refuse(role.type(), c.scopes());
        return ofResources(c.roleId()).add(role.resourceScopes(), c.scopes());
    }

    static List<OrganizationRoleEvent> replace(OrganizationRoleView role, ReplaceResourceScopes c) {
        ManagementApiScopes.refuse(role.type(), c.scopes());
        return ofResources(c.roleId()).replace(role.resourceScopes(), c.scopes());
    }

    static List<OrganizationRoleEvent> remove(OrganizationRoleView role, RemoveResourceScope c) {
        AssignedScope given = role.resourceScopes().stream()
                .filter(scope -> scope.scopeId().equals(c.scopeId().value()))
                .findFirst()
                .orElseThrow(OrganizationRoleScopes::notGiven);
        return ofResources(c.roleId()).remove(role.resourceScopes(), given, notGiven());
    }

    private static SetChanges<OrganizationScopeId, OrganizationRoleEvent> ofOrganizations(OrganizationRoleId role) {
        return new SetChanges<>(OrganizationScopeId::value,
                scope -> new OrganizationScopeAssigned(role, scope),
                scope -> new OrganizationScopeRemoved(role, scope));
    }

    private static SetChanges<AssignedScope, OrganizationRoleEvent> ofResources(OrganizationRoleId role) {
        return new SetChanges<>(AssignedScope::scopeId,
                scope -> new ResourceScopeAssigned(
                        role, new ResourceId(scope.resourceId()), new ScopeId(scope.scopeId())),
                scope -> new ResourceScopeRemoved(role, new ScopeId(scope.scopeId())));
    }

    private static KeystoryException notGiven() {
        return new KeystoryException("entity.not_found", 404);
    }
}
