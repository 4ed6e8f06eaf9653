package io.keystory.command.user.role;

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
import java.util.Set;

/** Which roles a user has. That of administrators comes and goes by appointment only. */
public final class UserRoles {

    private UserRoles() {}

    /** Gives roles beside those that the user has; 403 role.internal_role_violation for built-in ones. */
    public static List<UserEvent> assign(Set<RoleId> roles, AssignRoles c) {
        return given(c.userId(), roles, c.roleIds());
    }

    /** Leaves the user exactly these roles; refused as {@link #assign}. */
    public static List<UserEvent> replace(Set<RoleId> roles, ReplaceRoles c) {
        c.roleIds().forEach(UserRoles::requireOrdinary);
        return of(c.userId()).replace(roles, c.roleIds());
    }

    /** Takes a role that the user has; 404 otherwise, or refused as {@link #assign}. */
    public static List<UserEvent> remove(Set<RoleId> roles, RemoveRole c) {
        requireOrdinary(c.roleId());
        return of(c.userId()).remove(
                roles, c.roleId(), KeystoryException.notFound("users_roles", c.roleId().value()));
    }

    /** Makes the user an administrator; {@code present} is the role of one who is that already, or null. */
    public static List<UserEvent> appoint(RoleId present, AppointAdministrator c) {
        return present != null
                ? List.of()
                : List.of(new AdministratorAppointed(c.userId(), c.roleId()));
    }

    /** Makes an administrator a user like others; 404 for who is none. */
    public static List<UserEvent> dismiss(RoleId present, DismissAdministrator c) {
        if (present == null) {
            throw KeystoryException.notFound("users_roles", BuiltInRoles.ADMINISTRATOR.value());
        }
        return List.of(new RoleRemoved(c.userId(), present));
    }

    /** One event for each role that the user does not have yet; {@code given} may be null. */
    public static List<UserEvent> given(UserId user, Set<RoleId> roles, Collection<RoleId> given) {
        if (given == null) {
            return List.of();
        }
        given.forEach(UserRoles::requireOrdinary);
        return of(user).add(roles, given);
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
