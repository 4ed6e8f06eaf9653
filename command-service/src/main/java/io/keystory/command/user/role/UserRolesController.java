package io.keystory.command.user.role;

import io.keystory.command.administrator.LastAdministrator;
import io.keystory.command.platform.Appended;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "users")
public final class UserRolesController {

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
    @Operation(summary = "Give roles to a user", operationId = "assignUserRoles")
    AddedRoles assign(@PathVariable UserId userId, @Valid @RequestBody GivenRoles body) {
        assignable.requireForUsers(body.roleIds());
        commands.send(new AssignRoles(userId, Set.copyOf(body.roleIds())));
        return new AddedRoles(
                body.roleIds(), Appended.of(RoleAssigned.class).stream().map(RoleAssigned::roleId).toList());
    }

    @PutMapping("/api/users/{userId}/roles")
    @Operation(summary = "Give a user exactly these roles", operationId = "replaceUserRoles")
    GivenRoles replace(@PathVariable UserId userId, @Valid @RequestBody GivenRoles body) {
        assignable.requireForUsers(body.roleIds());
        commands.send(new ReplaceRoles(userId, Set.copyOf(body.roleIds())));
        return body;
    }

    @DeleteMapping("/api/users/{userId}/roles/{roleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a role from a user", operationId = "deleteUserRole")
    void remove(@PathVariable UserId userId, @PathVariable RoleId roleId) {
        if (roleId.equals(BuiltInRoles.ADMINISTRATOR)) {
            lastAdministrator.outlives(userId, isAdministrator -> commands.send(new DismissAdministrator(userId)));
        } else {
            commands.send(new RemoveRole(userId, roleId));
        }
    }

    record GivenRoles(@NotNull List<@NotNull RoleId> roleIds) {}

    record AddedRoles(List<RoleId> roleIds, List<RoleId> addedRoleIds) {}
}
