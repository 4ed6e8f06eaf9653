package io.keystory.query.history;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserEvent;
import java.util.Set;
import java.util.TreeSet;

/** The roles of a user or an application, which its view does not have; null before the first event. */
final class HeldRoles implements Fold<Set<String>, DomainEvent> {

    @Override
    public Set<String> evolve(Set<String> before, Recorded<? extends DomainEvent> recorded) {
        Set<String> roles = before == null ? Set.of() : before;
        return switch (recorded.event()) {
            case UserEvent.RoleAssigned e -> with(roles, e.roleId());
            case UserEvent.AdministratorAppointed e -> with(roles, e.roleId());
            case UserEvent.RoleRemoved e -> without(roles, e.roleId());
            case ApplicationEvent.RoleAssigned e -> with(roles, e.roleId());
            case ApplicationEvent.RoleRemoved e -> without(roles, e.roleId());
            default -> roles;
        };
    }

    private static Set<String> with(Set<String> roles, RoleId role) {
        Set<String> more = new TreeSet<>(roles);
        more.add(role.value());
        return more;
    }

    private static Set<String> without(Set<String> roles, RoleId role) {
        Set<String> fewer = new TreeSet<>(roles);
        fewer.remove(role.value());
        return fewer;
    }
}
