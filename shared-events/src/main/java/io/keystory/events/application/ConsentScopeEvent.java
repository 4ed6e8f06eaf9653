package io.keystory.events.application;

import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.EventType;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;

/** What happens to what an application may ask users to consent to, a {@link ConsentScopes}. */
public sealed interface ConsentScopeEvent extends ApplicationEvent.PartEvent {

    /** The application may ask users to consent to a scope that speaks of them. */
    @EventType("application.user_scope_enabled")
    record UserScopeEnabled(ApplicationId applicationId, UserScope scope) implements ConsentScopeEvent {}

    /** The application may no longer ask for a scope that speaks of users, nor get it into new tokens. */
    @EventType("application.user_scope_disabled")
    record UserScopeDisabled(ApplicationId applicationId, UserScope scope) implements ConsentScopeEvent {}

    /** The application may ask users to consent to a scope of an API resource. */
    @EventType("application.resource_scope_enabled")
    record ResourceScopeEnabled(ApplicationId applicationId, ResourceId resourceId, ScopeId scopeId)
            implements ConsentScopeEvent {}

    /** The application may no longer ask for a scope of an API resource, nor get it into new tokens. */
    @EventType("application.resource_scope_disabled")
    record ResourceScopeDisabled(ApplicationId applicationId, ScopeId scopeId) implements ConsentScopeEvent {}

    /** The application may ask users to consent to a scope of organizations. */
    @EventType("application.organization_scope_enabled")
    record OrganizationScopeEnabled(ApplicationId applicationId, OrganizationScopeId scopeId)
            implements ConsentScopeEvent {}

    /** The application may no longer ask for a scope of organizations, nor get it into new tokens. */
    @EventType("application.organization_scope_disabled")
    record OrganizationScopeDisabled(ApplicationId applicationId, OrganizationScopeId scopeId)
            implements ConsentScopeEvent {}

    /** The application may ask users to consent to a scope of an API resource that roles in organizations give. */
    @EventType("application.organization_resource_scope_enabled")
    record OrganizationResourceScopeEnabled(ApplicationId applicationId, ResourceId resourceId, ScopeId scopeId)
            implements ConsentScopeEvent {}

    /** The application may no longer ask for a scope of an API resource that roles in organizations give. */
    @EventType("application.organization_resource_scope_disabled")
    record OrganizationResourceScopeDisabled(ApplicationId applicationId, ScopeId scopeId)
            implements ConsentScopeEvent {}
}
