package io.keystory.events.organizationtemplate;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Set;

/** What can be asked of the aggregate of a role in organizations. */
public sealed interface OrganizationRoleCommand extends Command {

    OrganizationRoleId roleId();

    @Override
    default StreamId stream() {
        return roleId().stream();
    }

    /** Creates a role that gives these scopes of organizations and of API resources; {@code description} may be null. */
    record CreateOrganizationRole(
            OrganizationRoleId roleId,
            String name,
            String description,
            RoleType type,
            Set<OrganizationScopeId> scopes,
            Set<AssignedScope> resourceScopes) implements OrganizationRoleCommand {}

    /** Changes what is given. */
    record UpdateOrganizationRole(
            OrganizationRoleId roleId, Change<String> name, Change<String> description, Change<RoleType> type)
            implements OrganizationRoleCommand {}

    /** Lets the role give these scopes of organizations beside those it gives. */
    record AssignOrganizationScopes(OrganizationRoleId roleId, Set<OrganizationScopeId> scopes)
            implements OrganizationRoleCommand {}

    /** Lets the role give exactly these scopes of organizations. */
    record ReplaceOrganizationScopes(OrganizationRoleId roleId, Set<OrganizationScopeId> scopes)
            implements OrganizationRoleCommand {}

    /** Takes a scope of organizations from the role; 404 when it does not give it. */
    record RemoveOrganizationScope(OrganizationRoleId roleId, OrganizationScopeId scopeId)
            implements OrganizationRoleCommand {}

    /** Lets the role give these scopes of API resources beside those it gives. */
    record AssignResourceScopes(OrganizationRoleId roleId, Set<AssignedScope> scopes)
            implements OrganizationRoleCommand {}

    /** Lets the role give exactly these scopes of API resources. */
    record ReplaceResourceScopes(OrganizationRoleId roleId, Set<AssignedScope> scopes)
            implements OrganizationRoleCommand {}

    /** Takes a scope of an API resource from the role; 404 when it does not give it. */
    record RemoveResourceScope(OrganizationRoleId roleId, ScopeId scopeId) implements OrganizationRoleCommand {}

    /** Deletes the role; nobody has it any more. */
    record DeleteOrganizationRole(OrganizationRoleId roleId) implements OrganizationRoleCommand {}
}
