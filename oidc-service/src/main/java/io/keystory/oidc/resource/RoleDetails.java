package io.keystory.oidc.resource;

import io.keystory.events.resource.ResourceView;
import io.keystory.events.role.RoleView;
import java.util.List;

/** A role with all that it gives. */
public record RoleDetails(String id, String name, String description, List<ScopeDetails> scopes) {

    static RoleDetails of(RoleView view, List<ScopeDetails> scopes) {
        return new RoleDetails(view.id(), view.name(), view.description(), scopes);
    }

    /** A scope with the resource that it is of. */
    public record ScopeDetails(String id, String name, String description, String resourceId, ResourceView resource) {}
}
