package io.keystory.query.organizationtemplate;

import static io.keystory.platform.projection.RelationModel.link;
import static io.keystory.platform.projection.RelationModel.unlink;

import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDeleted;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.platform.projection.RelationModel;

/** What roles in organizations give; the end of either side ends the link. */
final class OrganizationTemplateRelations {

    private static final String ROLE = "organization_role_id";
    private static final String SCOPE = "organization_scope_id";

    static final RelationModel SCOPES = RelationModel.of(OrganizationTemplateReads.ROLE_SCOPES,
                    "read.organization_role_scope", ROLE, SCOPE)
            .on(OrganizationScopeAssigned.class, e -> link(e.roleId().value(), e.scopeId().value()))
            .on(OrganizationScopeRemoved.class, e -> unlink(ROLE, e.roleId().value(), SCOPE, e.scopeId().value()))
            .on(OrganizationRoleDeleted.class, e -> unlink(ROLE, e.roleId().value()))
            .on(OrganizationScopeDeleted.class, e -> unlink(SCOPE, e.scopeId().value())).withPast();

    static final RelationModel RESOURCE_SCOPES = RelationModel.of(OrganizationTemplateReads.ROLE_RESOURCE_SCOPES,
                    "read.organization_role_resource_scope", ROLE, "scope_id", "resource_id")
            .on(ResourceScopeAssigned.class,
                    e -> link(e.roleId().value(), e.scopeId().value(), e.resourceId().value()))
            .on(ResourceScopeRemoved.class,
                    e -> unlink(ROLE, e.roleId().value(), "scope_id", e.scopeId().value()))
            .on(OrganizationRoleDeleted.class, e -> unlink(ROLE, e.roleId().value()))
            .on(ResourceEvent.ScopeRemoved.class, e -> unlink("scope_id", e.scopeId().value()))
            .on(ResourceEvent.ResourceDeleted.class, e -> unlink("resource_id", e.resourceId().value())).withPast();

    private OrganizationTemplateRelations() {}
}
