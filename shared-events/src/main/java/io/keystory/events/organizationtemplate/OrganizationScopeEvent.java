package io.keystory.events.organizationtemplate;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;

/** What happens to a scope of organizations. */
public sealed interface OrganizationScopeEvent extends DomainEvent {

    OrganizationScopeId scopeId();

    @Override
    default StreamId stream() {
        return scopeId().stream();
    }

    /** A scope exists, in every organization. */
    @EventType("organization_template.scope_created")
    record OrganizationScopeCreated(OrganizationScopeId scopeId, String name, @Nullable String description)
            implements OrganizationScopeEvent {}

    /** The scope has another name. */
    @EventType("organization_template.scope_renamed")
    record OrganizationScopeRenamed(OrganizationScopeId scopeId, String name) implements OrganizationScopeEvent {}

    /** The scope has another description, or none when null. */
    @EventType("organization_template.scope_description_changed")
    record OrganizationScopeDescriptionChanged(OrganizationScopeId scopeId, @Nullable String description)
            implements OrganizationScopeEvent {}

    /** The scope is gone; no role gives it any more. */
    @EventType("organization_template.scope_deleted")
    record OrganizationScopeDeleted(OrganizationScopeId scopeId) implements OrganizationScopeEvent {}
}
