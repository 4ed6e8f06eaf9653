package io.keystory.command.role;

import io.keystory.command.resource.ResourceLookup;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.resource.ScopeView;
import io.keystory.events.role.RoleView;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles give only scopes that exist. */
final class GivenScopes {

    private final ResourceLookup resources;

    GivenScopes(ResourceLookup resources) {
        this.resources = resources;
    }

    /** The scopes of these ids; 404 for one that does not exist. */
    Set<AssignedScope> of(Collection<ScopeId> ids) {
        return ids.stream().map(this::existing).collect(Collectors.toUnmodifiableSet());
    }

    /** The scopes that a role gives, as the Management API shows them. */
    List<ScopeView> of(RoleView role) {
        return role.scopes().stream().flatMap(this::view).toList();
    }

    private AssignedScope existing(ScopeId id) {
        return resources.byScope(id)
                .map(resource -> new AssignedScope(resource.id(), id.value()))
                .orElseThrow(() -> KeystoryException.notFound("scopes", id.value()));
    }

    private Stream<ScopeView> view(AssignedScope given) {
        return resources.byId(new ResourceId(given.resourceId())).stream()
                .flatMap(resource -> resource.scopes().stream())
                .filter(scope -> scope.id().equals(given.scopeId()));
    }
}
