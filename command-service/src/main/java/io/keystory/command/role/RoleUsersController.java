package io.keystory.command.role;

import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserCommand.AssignRoles;
import io.keystory.events.user.UserCommand.RemoveRole;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives a role to users, all of them or none, and takes it away. */
@RestController
@Tag(name = "roles")
final class RoleUsersController {

    private final AssignableRoles assignable;
    private final RoleHolders holders;
    private final Commands commands;

    RoleUsersController(AssignableRoles assignable, RoleHolders holders, Commands commands) {
        this.assignable = assignable;
        this.holders = holders;
        this.commands = commands;
    }

    @PostMapping("/api/roles/{id}/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a role to users", operationId = "createRoleUser")
    void assign(@PathVariable RoleId id, @Valid @RequestBody Users body) {
        assignable.requireForUsers(Set.of(id));
        holders.requireNoneOf(body.userIds(), id);
        commands.sendTogether(body.userIds().stream()
                .distinct()
                .map(user -> new AssignRoles(user, Set.of(id)))
                .toList());
    }

    @DeleteMapping("/api/roles/{id}/users/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a role from a user", operationId = "deleteRoleUser")
    void remove(@PathVariable RoleId id, @PathVariable UserId userId) {
        assignable.requireExisting(id);
        commands.send(new RemoveRole(userId, id));
    }

    record Users(@NotEmpty List<@NotNull UserId> userIds) {}
}
