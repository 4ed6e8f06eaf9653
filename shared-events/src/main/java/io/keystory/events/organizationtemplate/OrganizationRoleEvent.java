package io.keystory.events.organizationtemplate;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;

/** What happens to a role that members can have in organizations. */
public sealed interface OrganizationRoleEvent extends DomainEvent {

    OrganizationRoleId roleId();

    @Override
    default StreamId stream() {
        return roleId().stream();
    }

    /** A role exists, in every organization. */
    @EventType("organization_template.role_created")
    record OrganizationRoleCreated(
            OrganizationRoleId roleId, String name, @Nullable String description, RoleType type)
            implements OrganizationRoleEvent {}

    /** The role has another name. */
    @EventType("organization_template.role_renamed")
    record OrganizationRoleRenamed(OrganizationRoleId roleId, String name) implements OrganizationRoleEvent {}

    /** The role has another description, or none when null. */
    @EventType("organization_template.role_description_changed")
    record OrganizationRoleDescriptionChanged(OrganizationRoleId roleId, @Nullable String description)
            implements OrganizationRoleEvent {}

    /** The role is for others than before; whoever has it and is not of the type has nothing from it. */
    @EventType("organization_template.role_type_changed")
    record OrganizationRoleTypeChanged(OrganizationRoleId roleId, RoleType type) implements OrganizationRoleEvent {}

    /** Whoever has the role in an organization has this scope there. */
    @EventType("organization_template.role_scope_assigned")
    record OrganizationScopeAssigned(OrganizationRoleId roleId, OrganizationScopeId scopeId)
            implements OrganizationRoleEvent {}

    /** The role no longer gives this scope. */
    @EventType("organization_template.role_scope_removed")
    record OrganizationScopeRemoved(OrganizationRoleId roleId, OrganizationScopeId scopeId)
            implements OrganizationRoleEvent {}

    /** Whoever has the role in an organization has this scope of an API resource. */
    @EventType("organization_template.role_resource_scope_assigned")
    record ResourceScopeAssigned(OrganizationRoleId roleId, ResourceId resourceId, ScopeId scopeId)
            implements OrganizationRoleEvent {}

    /** The role no longer gives this scope of an API resource. */
    @EventType("organization_template.role_resource_scope_removed")
    record ResourceScopeRemoved(OrganizationRoleId roleId, ScopeId scopeId) implements OrganizationRoleEvent {}

    /** The role is gone; nobody has it any more. */
    @EventType("organization_template.role_deleted")
    record OrganizationRoleDeleted(OrganizationRoleId roleId) implements OrganizationRoleEvent {}
}
