package io.keystory.platform.hook;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeDescriptionChanged;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceEvent.ScopeRenamed;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where entities of a kind are in the Management API, and the parameters that lead to one.
 *
 * @param idName the name of the last parameter
 */
record Route(String collection, String idName, Map<String, String> params) {

    /** What is created there is answered with 200. */
    private static final Set<String> ANSWERED_WITH_200 = Set.of("/users", "/roles");

    /** Where the entity is that an event is about. */
    static Route of(DomainEvent event) {
        return switch (event) {
            case ScopeAdded e -> scope(e.resourceId(), e.scopeId());
            case ScopeRenamed e -> scope(e.resourceId(), e.scopeId());
            case ScopeDescriptionChanged e -> scope(e.resourceId(), e.scopeId());
            case ScopeRemoved e -> scope(e.resourceId(), e.scopeId());
            default -> of(event.stream().type(), event.stream().id());
        };
    }

    static Route of(String kind, String id) {
        String name = kind.equals("user") ? "userId" : "id";
        return new Route("/" + kind + "s", name, Map.of(name, id));
    }

    private static Route scope(ResourceId resource, ScopeId scope) {
        return of("resource", resource.value()).under("resourceId", "/scopes", "scopeId", scope.value());
    }

    /** What lies below an entity, whose own id is called {@code ownName} there. */
    private Route under(String ownName, String part, String name, String id) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(ownName, params.get(idName));
        both.put(name, id);
        return new Route(collection + "/:" + ownName + part, name, both);
    }

    /** What lies below an entity. */
    Route below(String part, String name, String id) {
        return under(idName, part, name, id);
    }

    Operation created() {
        return onAll("POST", ANSWERED_WITH_200.contains(collection) ? 200 : 201);
    }

    Operation patched(String part) {
        return new Operation("PATCH", collection + "/:" + idName + part, params, 200);
    }

    Operation deleted(int status) {
        return onOne("DELETE", status);
    }

    /** An operation on the entity. */
    Operation onOne(String method, int status) {
        return new Operation(method, collection + "/:" + idName, params, status);
    }

    /** An operation on all entities of the kind. */
    Operation onAll(String method, int status) {
        Map<String, String> parents = new LinkedHashMap<>(params);
        parents.remove(idName);
        return new Operation(method, collection, parents, status);
    }
}
