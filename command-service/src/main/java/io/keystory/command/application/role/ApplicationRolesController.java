package io.keystory.command.application.role;

import io.keystory.command.platform.Appended;
import io.keystory.command.role.AssignableRoles;
import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationCommand.ReplaceRoles;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.role.RoleId;
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

/** Gives roles to machines and takes them away. */
@RestController
@Tag(name = "applications")
final class ApplicationRolesController {

    private final AssignableRoles assignable;
    private final Commands commands;

    ApplicationRolesController(AssignableRoles assignable, Commands commands) {
        this.assignable = assignable;
        this.commands = commands;
    }

    @PostMapping("/api/applications/{applicationId}/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give roles to an application", operationId = "assignApplicationRoles")
    AddedRoles assign(@PathVariable ApplicationId applicationId, @Valid @RequestBody GivenRoles body) {
        assignable.requireForApplications(body.roleIds());
        commands.send(new AssignRoles(applicationId, Set.copyOf(body.roleIds())));
        return new AddedRoles(
                body.roleIds(), Appended.of(RoleAssigned.class).stream().map(RoleAssigned::roleId).toList());
    }

    @PutMapping("/api/applications/{applicationId}/roles")
    @Operation(summary = "Give an application exactly these roles", operationId = "replaceApplicationRoles")
    void replace(@PathVariable ApplicationId applicationId, @Valid @RequestBody GivenRoles body) {
        assignable.requireForApplications(body.roleIds());
        commands.send(new ReplaceRoles(applicationId, Set.copyOf(body.roleIds())));
    }

    @DeleteMapping("/api/applications/{applicationId}/roles/{roleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a role from an application", operationId = "deleteApplicationRole")
    void remove(@PathVariable ApplicationId applicationId, @PathVariable RoleId roleId) {
        commands.send(new RemoveRole(applicationId, roleId));
    }

    record GivenRoles(@NotNull List<@NotNull RoleId> roleIds) {}

    record AddedRoles(List<RoleId> roleIds, List<RoleId> addedRoleIds) {}
}
