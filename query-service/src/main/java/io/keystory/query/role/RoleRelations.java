package io.keystory.query.role;

import static io.keystory.platform.projection.RelationModel.link;
import static io.keystory.platform.projection.RelationModel.unlink;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.platform.projection.RelationModel;

/** What roles are linked with; the end of either side ends the link. */
final class RoleRelations {

    static final RelationModel SCOPES =
            RelationModel.of(RoleReads.SCOPES, "read.role_scope", "role_id", "scope_id", "resource_id")
                    .on(ScopeAssigned.class, e -> link(e.roleId().value(), e.scopeId().value(), e.resourceId().value()))
                    .on(RoleEvent.ScopeRemoved.class,
                            e -> unlink("role_id", e.roleId().value(), "scope_id", e.scopeId().value()))
                    .on(RoleDeleted.class, e -> unlink("role_id", e.roleId().value()))
                    .on(ResourceEvent.ScopeRemoved.class, e -> unlink("scope_id", e.scopeId().value()))
                    .on(ResourceDeleted.class, e -> unlink("resource_id", e.resourceId().value())).withPast();

    static final RelationModel USERS = RelationModel.of(RoleReads.USERS, "read.user_role", "user_id", "role_id")
            .on(UserEvent.RoleAssigned.class, e -> link(e.userId().value(), e.roleId().value()))
            .on(AdministratorAppointed.class, e -> link(e.userId().value(), e.roleId().value()))
            .on(UserEvent.RoleRemoved.class,
                    e -> unlink("user_id", e.userId().value(), "role_id", e.roleId().value()))
            .on(UserDeleted.class, e -> unlink("user_id", e.userId().value()))
            .on(RoleDeleted.class, e -> unlink("role_id", e.roleId().value())).withPast();

    static final RelationModel APPLICATIONS =
            RelationModel.of(RoleReads.APPLICATIONS, "read.application_role", "application_id", "role_id")
                    .on(ApplicationEvent.RoleAssigned.class,
                            e -> link(e.applicationId().value(), e.roleId().value()))
                    .on(ApplicationEvent.RoleRemoved.class,
                            e -> unlink("application_id", e.applicationId().value(), "role_id", e.roleId().value()))
                    .on(ApplicationDeleted.class, e -> unlink("application_id", e.applicationId().value()))
                    .on(RoleDeleted.class, e -> unlink("role_id", e.roleId().value())).withPast();

    private RoleRelations() {}
}
