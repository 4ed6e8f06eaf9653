package io.keystory.command.role;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserDeleted;
import java.util.LinkedHashSet;
import java.util.Set;

/** Folds the events of a user into the ids of the roles that the user has, that of administrators included. */
public final class UserRoleIds implements Fold<Set<RoleId>, UserEvent> {

    @Override
    public Set<RoleId> evolve(Set<RoleId> before, Recorded<? extends UserEvent> recorded) {
        Set<RoleId> roles = before == null ? new LinkedHashSet<>() : new LinkedHashSet<>(before);
        switch (recorded.event()) {
            case RoleAssigned e -> roles.add(e.roleId());
            case AdministratorAppointed e -> roles.add(e.roleId());
            case RoleRemoved e -> roles.remove(e.roleId());
            case UserDeleted e -> roles.clear();
            case UserEvent other -> { }
        }
        return roles;
    }
}
