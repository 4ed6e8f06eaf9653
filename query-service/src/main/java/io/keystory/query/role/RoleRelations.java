package io.keystory.query.role;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.query.platform.RelationProjection.RowChange;
import java.util.List;
import java.util.Set;

/** What events do to the pairs that roles are part of; the end of either side ends the pair. */
final class RoleRelations {

    static final Set<Class<? extends DomainEvent>> SCOPE_EVENTS = Set.of(ScopeAssigned.class,
            RoleEvent.ScopeRemoved.class, RoleDeleted.class, ResourceEvent.ScopeRemoved.class, ResourceDeleted.class);
    static final Set<Class<? extends DomainEvent>> USER_EVENTS = Set.of(UserEvent.RoleAssigned.class,
            UserEvent.RoleRemoved.class, AdministratorAppointed.class, UserDeleted.class, RoleDeleted.class);
    static final Set<Class<? extends DomainEvent>> APPLICATION_EVENTS = Set.of(ApplicationEvent.RoleAssigned.class,
            ApplicationEvent.RoleRemoved.class, ApplicationDeleted.class, RoleDeleted.class);

    private static final String NEW_USER =
            "insert into read.user_role (user_id, role_id) values (?, ?) on conflict do nothing";
    private static final String NEW_APPLICATION =
            "insert into read.application_role (application_id, role_id) values (?, ?) on conflict do nothing";
    private static final String NEW_SCOPE =
            "insert into read.role_scope (role_id, scope_id, resource_id) values (?, ?, ?) on conflict do nothing";

    private RoleRelations() {}

    static List<RowChange> scopes(DomainEvent event) {
        return switch (event) {
            case ScopeAssigned e -> one(NEW_SCOPE, e.roleId().value(), e.scopeId().value(), e.resourceId().value());
            case RoleEvent.ScopeRemoved e -> one("delete from read.role_scope where role_id = ? and scope_id = ?",
                    e.roleId().value(), e.scopeId().value());
            case RoleDeleted e -> one("delete from read.role_scope where role_id = ?", e.roleId().value());
            case ResourceEvent.ScopeRemoved e ->
                one("delete from read.role_scope where scope_id = ?", e.scopeId().value());
            case ResourceDeleted e -> one("delete from read.role_scope where resource_id = ?", e.resourceId().value());
            default -> List.of();
        };
    }

    static List<RowChange> users(DomainEvent event) {
        return switch (event) {
            case UserEvent.RoleAssigned e -> one(NEW_USER, e.userId().value(), e.roleId().value());
            case AdministratorAppointed e -> one(NEW_USER, e.userId().value(), e.roleId().value());
            case UserEvent.RoleRemoved e -> one("delete from read.user_role where user_id = ? and role_id = ?",
                    e.userId().value(), e.roleId().value());
            case UserDeleted e -> one("delete from read.user_role where user_id = ?", e.userId().value());
            case RoleDeleted e -> one("delete from read.user_role where role_id = ?", e.roleId().value());
            default -> List.of();
        };
    }

    static List<RowChange> applications(DomainEvent event) {
        return switch (event) {
            case ApplicationEvent.RoleAssigned e ->
                one(NEW_APPLICATION, e.applicationId().value(), e.roleId().value());
            case ApplicationEvent.RoleRemoved e ->
                one("delete from read.application_role where application_id = ? and role_id = ?",
                        e.applicationId().value(), e.roleId().value());
            case ApplicationDeleted e ->
                one("delete from read.application_role where application_id = ?", e.applicationId().value());
            case RoleDeleted e -> one("delete from read.application_role where role_id = ?", e.roleId().value());
            default -> List.of();
        };
    }

    private static List<RowChange> one(String sql, Object... parameters) {
        return List.of(RowChange.of(sql, parameters));
    }
}
