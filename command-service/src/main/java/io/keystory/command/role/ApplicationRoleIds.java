package io.keystory.command.role;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleId;
import java.util.LinkedHashSet;
import java.util.Set;

/** Folds the events of an application into the ids of the roles that it has. */
public final class ApplicationRoleIds implements Fold<Set<RoleId>, ApplicationEvent> {

    @Override
    public Set<RoleId> evolve(Set<RoleId> before, Recorded<? extends ApplicationEvent> recorded) {
        Set<RoleId> roles = before == null ? new LinkedHashSet<>() : new LinkedHashSet<>(before);
        switch (recorded.event()) {
            case RoleAssigned e -> roles.add(e.roleId());
            case RoleRemoved e -> roles.remove(e.roleId());
            case ApplicationDeleted e -> roles.clear();
            case ApplicationEvent other -> { }
        }
        return roles;
    }
}
