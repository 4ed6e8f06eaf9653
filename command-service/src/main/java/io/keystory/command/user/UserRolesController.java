package io.keystory.command.user;

import io.keystory.command.administrator.LastAdministrator;
import io.keystory.command.role.AssignableRoles;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserCommand.AssignRoles;
import io.keystory.events.user.UserCommand.DismissAdministrator;
import io.keystory.events.user.UserCommand.RemoveRole;
import io.keystory.events.user.UserCommand.ReplaceRoles;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.store.WriteTrace;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives roles to users and takes them away. */
@RestController
final class UserRolesController {

    private final AssignableRoles assignable;
    private final LastAdministrator lastAdministrator;
    private final Commands commands;

    UserRolesController(AssignableRoles assignable, LastAdministrator lastAdministrator, Commands commands) {
        this.assignable = assignable;
        this.lastAdministrator = lastAdministrator;
        this.commands = commands;
    }

    @PostMapping("/api/users/{userId}/roles")
    @ResponseStatus(HttpStatus.CREATED)
    AddedRoles assign(@PathVariable UserId userId, @Valid @RequestBody GivenRoles body) {
        assignable.requireForUsers(body.roleIds());
        commands.send(new AssignRoles(userId, Set.copyOf(body.roleIds())));
        return new AddedRoles(body.roleIds(), added());
    }

    @PutMapping("/api/users/{userId}/roles")
    GivenRoles replace(@PathVariable UserId userId, @Valid @RequestBody GivenRoles body) {
        assignable.requireForUsers(body.roleIds());
        commands.send(new ReplaceRoles(userId, Set.copyOf(body.roleIds())));
        return body;
    }

    @DeleteMapping("/api/users/{userId}/roles/{roleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UserId userId, @PathVariable RoleId roleId) {
        if (roleId.equals(BuiltInRoles.ADMINISTRATOR)) {
            lastAdministrator.keepWhile(userId, () -> commands.send(new DismissAdministrator(userId)));
        } else {
            commands.send(new RemoveRole(userId, roleId));
        }
    }

    private static List<RoleId> added() {
        return WriteTrace.current().stream()
                .flatMap(trace -> trace.events().stream())
                .filter(recorded -> recorded.event() instanceof RoleAssigned)
                .map(recorded -> ((RoleAssigned) recorded.event()).roleId())
                .toList();
    }

    record GivenRoles(@NotNull List<@NotNull RoleId> roleIds) {}

    record AddedRoles(List<RoleId> roleIds, List<RoleId> addedRoleIds) {}
}
