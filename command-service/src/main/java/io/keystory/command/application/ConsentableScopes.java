package io.keystory.command.application;

import io.keystory.command.resource.ResourceLookup;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users can be asked only for scopes that exist; there are no scopes of organizations yet. */
final class ConsentableScopes {

    private final ResourceLookup resources;

    ConsentableScopes(ResourceLookup resources) {
        this.resources = resources;
    }

    /** The scopes of these ids; 422 application.user_consent_scopes_not_found naming those that do not exist. */
    Set<ResourceScope> of(Collection<ScopeId> ids) {
        Set<ResourceScope> found = ids.stream().flatMap(this::find).collect(Collectors.toUnmodifiableSet());
        requireNone(ids.stream()
                .filter(id -> found.stream().noneMatch(scope -> scope.scopeId().equals(id)))
                .map(ScopeId::value)
                .toList());
        return found;
    }

    /** The same refusal for ids of a kind of which there are none. */
    void requireNone(List<String> ids) {
        if (!ids.isEmpty()) {
            throw new KeystoryException("application.user_consent_scopes_not_found", 422, Map.of("invalidScopes", ids));
        }
    }

    private Stream<ResourceScope> find(ScopeId id) {
        return resources.byScope(id).stream().map(resource -> new ResourceScope(new ResourceId(resource.id()), id));
    }
}
