package io.keystory.events.role;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;

/** What happens to a role. */
public sealed interface RoleEvent extends DomainEvent {

    RoleId roleId();

    @Override
    default StreamId stream() {
        return roleId().stream();
    }

    /** A role exists; a default role is given to every new user. */
    @EventType("role.created")
    record RoleCreated(RoleId roleId, String name, String description, RoleType type, boolean isDefault)
            implements RoleEvent {}

    /** The role has another name. */
    @EventType("role.renamed")
    record RoleRenamed(RoleId roleId, String name) implements RoleEvent {}

    /** The role has another description. */
    @EventType("role.description_changed")
    record DescriptionChanged(RoleId roleId, String description) implements RoleEvent {}

    /** The role is given to every new user, or no longer. */
    @EventType("role.default_changed")
    record DefaultChanged(RoleId roleId, boolean isDefault) implements RoleEvent {}

    /** Whoever has the role now has this scope. */
    @EventType("role.scope_assigned")
    record ScopeAssigned(RoleId roleId, ResourceId resourceId, ScopeId scopeId) implements RoleEvent {}

    /** The role no longer gives this scope. */
    @EventType("role.scope_removed")
    record ScopeRemoved(RoleId roleId, ScopeId scopeId) implements RoleEvent {}

    /** The role is gone; nobody has it any more. */
    @EventType("role.deleted")
    record RoleDeleted(RoleId roleId) implements RoleEvent {}
}
