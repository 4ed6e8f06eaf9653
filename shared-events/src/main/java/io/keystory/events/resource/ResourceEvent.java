package io.keystory.events.resource;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;

/** What happens to an API resource and its scopes. @see <a href="https://www.rfc-editor.org/rfc/rfc8707">RFC 8707</a> */
public sealed interface ResourceEvent extends DomainEvent {

    ResourceId resourceId();

    @Override
    default StreamId stream() {
        return resourceId().stream();
    }

    /** A resource exists; {@code accessTokenTtl} is in seconds. */
    @EventType("resource.created")
    record ResourceCreated(ResourceId resourceId, String name, String indicator, long accessTokenTtl)
            implements ResourceEvent {}

    /** The resource has another name. */
    @EventType("resource.renamed")
    record ResourceRenamed(ResourceId resourceId, String name) implements ResourceEvent {}

    /** Access tokens for the resource live for another time (seconds). */
    @EventType("resource.access_token_ttl_changed")
    record AccessTokenTtlChanged(ResourceId resourceId, long accessTokenTtl) implements ResourceEvent {}

    /** The resource is the one meant when a request names none, or is no longer. */
    @EventType("resource.default_changed")
    record DefaultChanged(ResourceId resourceId, boolean isDefault) implements ResourceEvent {}

    /** The resource has one more scope. */
    @EventType("resource.scope_added")
    record ScopeAdded(ResourceId resourceId, ScopeId scopeId, String name, @Nullable String description)
            implements ResourceEvent {}

    /** A scope has another name. */
    @EventType("resource.scope_renamed")
    record ScopeRenamed(ResourceId resourceId, ScopeId scopeId, String name) implements ResourceEvent {}

    /** A scope has another description, or none when null. */
    @EventType("resource.scope_description_changed")
    record ScopeDescriptionChanged(ResourceId resourceId, ScopeId scopeId, @Nullable String description)
            implements ResourceEvent {}

    /** The resource has one scope less. */
    @EventType("resource.scope_removed")
    record ScopeRemoved(ResourceId resourceId, ScopeId scopeId) implements ResourceEvent {}

    /** The resource and its scopes are gone. */
    @EventType("resource.deleted")
    record ResourceDeleted(ResourceId resourceId) implements ResourceEvent {}
}
