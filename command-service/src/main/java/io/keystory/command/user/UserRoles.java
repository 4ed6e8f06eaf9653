package io.keystory.command.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserCommand.AppointAdministrator;
import io.keystory.events.user.UserCommand.AssignRoles;
import io.keystory.events.user.UserCommand.DismissAdministrator;
import io.keystory.events.user.UserCommand.RemoveRole;
import io.keystory.events.user.UserCommand.ReplaceRoles;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which roles a user has. That of administrators comes and goes by appointment only. */
final class UserRoles {

    private static final Comparator<RoleId> BY_ID = Comparator.comparing(RoleId::value);

    private UserRoles() {}

    static List<UserEvent> assign(UserState state, AssignRoles c) {
        return given(c.userId(), c.roleIds(), state);
    }

    static List<UserEvent> replace(UserState state, ReplaceRoles c) {
        Stream<UserEvent> removed = state.roles().stream()
                .filter(role -> !c.roleIds().contains(role))
                .sorted(BY_ID)
                .map(role -> new RoleRemoved(c.userId(), role));
        return Stream.concat(removed, given(c.userId(), c.roleIds(), state).stream()).toList();
    }

    static List<UserEvent> remove(UserState state, RemoveRole c) {
        requireOrdinary(c.roleId());
        if (!state.roles().contains(c.roleId())) {
            throw KeystoryException.notFound("users_roles", c.roleId().value());
        }
        return List.of(new RoleRemoved(c.userId(), c.roleId()));
    }

    static List<UserEvent> appoint(UserState state, AppointAdministrator c) {
        return state.administratorRole() != null
                ? List.of()
                : List.of(new AdministratorAppointed(c.userId(), c.roleId()));
    }

    static List<UserEvent> dismiss(UserState state, DismissAdministrator c) {
        if (state.administratorRole() == null) {
            throw KeystoryException.notFound("users_roles", BuiltInRoles.ADMINISTRATOR.value());
        }
        return List.of(new RoleRemoved(c.userId(), state.administratorRole()));
    }

    /** One event for each role that the user does not have yet; {@code roles} may be null. */
    static List<UserEvent> given(UserId user, Collection<RoleId> roles, UserState state) {
        if (roles == null) {
            return List.of();
        }
        roles.forEach(UserRoles::requireOrdinary);
        return roles.stream()
                .filter(role -> !state.roles().contains(role))
                .sorted(BY_ID)
                .<UserEvent>map(role -> new RoleAssigned(user, role))
                .toList();
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

    private static void requireOrdinary(RoleId role) {
        if (BuiltInRoles.contain(role)) {
            throw new KeystoryException("role.internal_role_violation", 403);
        }
    }
}
