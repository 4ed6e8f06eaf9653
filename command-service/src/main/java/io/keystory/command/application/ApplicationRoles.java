package io.keystory.command.application;

import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationCommand.ReplaceRoles;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.RoleId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which roles an application has; only machines have any. */
final class ApplicationRoles {

    private static final Comparator<RoleId> BY_ID = Comparator.comparing(RoleId::value);

    private ApplicationRoles() {}

    static List<ApplicationEvent> assign(ApplicationState state, AssignRoles c) {
        requireMachine(state);
        return added(c.applicationId(), c.roleIds(), state.roles()).toList();
    }

    static List<ApplicationEvent> replace(ApplicationState state, ReplaceRoles c) {
        requireMachine(state);
        Stream<ApplicationEvent> removed = state.roles().stream()
                .filter(role -> !c.roleIds().contains(role))
                .sorted(BY_ID)
                .map(role -> new RoleRemoved(c.applicationId(), role));
        return Stream.concat(removed, added(c.applicationId(), c.roleIds(), state.roles())).toList();
    }

    static List<ApplicationEvent> remove(ApplicationState state, RemoveRole c) {
        requireMachine(state);
        if (!state.roles().contains(c.roleId())) {
            throw KeystoryException.notFound("applications_roles", c.roleId().value());
        }
        return List.of(new RoleRemoved(c.applicationId(), c.roleId()));
    }

    static Set<RoleId> plus(Set<RoleId> roles, RoleId role) {
        Set<RoleId> changed = new HashSet<>(roles);
        changed.add(role);
        return Set.copyOf(changed);
    }

    static Set<RoleId> minus(Set<RoleId> roles, RoleId role) {
        Set<RoleId> changed = new HashSet<>(roles);
        changed.remove(role);
        return Set.copyOf(changed);
    }

    private static Stream<ApplicationEvent> added(ApplicationId application, Set<RoleId> wanted, Set<RoleId> present) {
        return wanted.stream()
                .filter(role -> !present.contains(role))
                .sorted(BY_ID)
                .map(role -> new RoleAssigned(application, role));
    }

    private static void requireMachine(ApplicationState state) {
        if (state.application().type() != ApplicationType.MACHINE_TO_MACHINE) {
            throw new KeystoryException("application.invalid_type", 422);
        }
    }
}
