package io.keystory.command.resource;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceCommand.AddScope;
import io.keystory.events.resource.ResourceCommand.RemoveScope;
import io.keystory.events.resource.ResourceCommand.SeedManagementApi;
import io.keystory.events.resource.ResourceCommand.UpdateScope;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeDescriptionChanged;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceEvent.ScopeRenamed;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.resource.ScopeView;
import io.keystory.events.user.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** A resource's scopes: one word each, and each another. */
final class ResourceScopes {

    private ResourceScopes() {}

    static List<ResourceEvent> add(ResourceView resource, AddScope c) {
        requireName(resource, c.name());
        return List.of(new ScopeAdded(c.resourceId(), c.scopeId(), c.name(), c.description()));
    }

    static List<ResourceEvent> update(ResourceView resource, UpdateScope c) {
        ScopeView scope = existing(resource, c.scopeId());
        List<ResourceEvent> events = new ArrayList<>();
        c.name().ifAlters(scope.name(), name -> {
            requireName(resource, name);
            events.add(new ScopeRenamed(c.resourceId(), c.scopeId(), name));
        });
        c.description().ifAlters(scope.description(), description ->
                events.add(new ScopeDescriptionChanged(c.resourceId(), c.scopeId(), description)));
        return events;
    }

    static List<ResourceEvent> remove(ResourceView resource, RemoveScope c) {
        existing(resource, c.scopeId());
        return List.of(new ScopeRemoved(c.resourceId(), c.scopeId()));
    }

    /** The scopes of the seed that {@code resource}, null at first, does not have. */
    static List<ResourceEvent> missing(ResourceView resource, SeedManagementApi c) {
        return c.scopes().stream()
                .filter(scope -> resource == null || !isTaken(resource, scope.name()))
                .<ResourceEvent>map(scope ->
                        new ScopeAdded(c.resourceId(), scope.scopeId(), scope.name(), scope.description()))
                .toList();
    }

    private static ScopeView existing(ResourceView resource, ScopeId id) {
        return resource.scopes().stream()
                .filter(scope -> scope.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> KeystoryException.notFound("scopes", id.value()));
    }

    private static void requireName(ResourceView resource, String name) {
        if (name.chars().anyMatch(Character::isWhitespace)) {
            throw new KeystoryException("scope.name_with_space", 400);
        }
        VisibleText.requireName("name", name);
        if (isTaken(resource, name)) {
            throw new KeystoryException("scope.name_exists", 422);
        }
    }

    private static boolean isTaken(ResourceView resource, String name) {
        return resource.scopes().stream().anyMatch(scope -> scope.name().equals(name));
    }
}
