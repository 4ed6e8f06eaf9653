package io.keystory.command.user;

import io.keystory.command.platform.SetChanges;
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
import java.util.List;

/** Which roles a user has. That of administrators comes and goes by appointment only. */
final class UserRoles {

    private UserRoles() {}

    static List<UserEvent> assign(UserState state, AssignRoles c) {
        return given(c.userId(), c.roleIds(), state);
    }

    static List<UserEvent> replace(UserState state, ReplaceRoles c) {
        c.roleIds().forEach(UserRoles::requireOrdinary);
        return of(c.userId()).replace(state.roles(), c.roleIds());
    }

    static List<UserEvent> remove(UserState state, RemoveRole c) {
        requireOrdinary(c.roleId());
        return of(c.userId()).remove(
                state.roles(), c.roleId(), KeystoryException.notFound("users_roles", c.roleId().value()));
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
        return of(user).add(state.roles(), roles);
    }

    private static SetChanges<RoleId, UserEvent> of(UserId user) {
        return new SetChanges<>(
                RoleId::value, role -> new RoleAssigned(user, role), role -> new RoleRemoved(user, role));
    }

    private static void requireOrdinary(RoleId role) {
        if (BuiltInRoles.contain(role)) {
            throw new KeystoryException("role.internal_role_violation", 403);
        }
    }
}
