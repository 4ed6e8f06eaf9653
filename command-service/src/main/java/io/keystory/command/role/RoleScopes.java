package io.keystory.command.role;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleCommand.AssignScopes;
import io.keystory.events.role.RoleCommand.CreateRole;
import io.keystory.events.role.RoleCommand.RemoveScope;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleEvent.ScopeRemoved;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which scopes a role gives. Those of the Management API are for machines and administrators. */
final class RoleScopes {

    private RoleScopes() {}

    static List<RoleEvent> first(CreateRole c) {
        requireAssignable(c.roleId(), c.type(), c.scopes());
        return assigned(c.roleId(), c.scopes());
    }

    static List<RoleEvent> assign(RoleState state, AssignScopes c) {
        requireAssignable(c.roleId(), state.type(), c.scopes());
        c.scopes().stream().filter(state.scopes()::contains).findFirst().ifPresent(present -> {
            throw new KeystoryException("role.scope_exists", 422, Map.of("scopeId", present.scopeId()));
        });
        return assigned(c.roleId(), c.scopes());
    }

    static List<RoleEvent> remove(RoleState state, RemoveScope c) {
        if (state.scopes().stream().noneMatch(scope -> scope.scopeId().equals(c.scopeId()))) {
            throw KeystoryException.notFound("roles_scopes", c.scopeId());
        }
        return List.of(new ScopeRemoved(c.roleId(), new ScopeId(c.scopeId())));
    }

    private static List<RoleEvent> assigned(RoleId role, Collection<AssignedScope> scopes) {
        return scopes.stream()
                .sorted(Comparator.comparing(AssignedScope::scopeId))
                .<RoleEvent>map(scope ->
                        new ScopeAssigned(role, new ResourceId(scope.resourceId()), new ScopeId(scope.scopeId())))
                .toList();
    }

    private static void requireAssignable(RoleId role, RoleType type, Collection<AssignedScope> scopes) {
        if (!role.equals(BuiltInRoles.ADMINISTRATOR)) {
            ManagementApiScopes.refuse(type, scopes);
        }
    }
}
