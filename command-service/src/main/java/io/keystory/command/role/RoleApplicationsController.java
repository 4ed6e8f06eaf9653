package io.keystory.command.role;

import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.role.RoleId;
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

/** Gives a role to applications, all of them or none, and takes it away. */
@RestController
@Tag(name = "roles")
final class RoleApplicationsController {

    private final AssignableRoles assignable;
    private final RoleHolders holders;
    private final Commands commands;

    RoleApplicationsController(AssignableRoles assignable, RoleHolders holders, Commands commands) {
        this.assignable = assignable;
        this.holders = holders;
        this.commands = commands;
    }

    @PostMapping("/api/roles/{id}/applications")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a role to applications", operationId = "createRoleApplication")
    void assign(@PathVariable RoleId id, @Valid @RequestBody Applications body) {
        assignable.requireForApplications(Set.of(id));
        holders.requireNoneOfApplications(body.applicationIds(), id);
        commands.sendTogether(body.applicationIds().stream()
                .distinct()
                .map(application -> new AssignRoles(application, Set.of(id)))
                .toList());
    }

    @DeleteMapping("/api/roles/{id}/applications/{applicationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a role from an application", operationId = "deleteRoleApplication")
    void remove(@PathVariable RoleId id, @PathVariable ApplicationId applicationId) {
        assignable.requireExisting(id);
        commands.send(new RemoveRole(applicationId, id));
    }

    record Applications(@NotEmpty List<@NotNull ApplicationId> applicationIds) {}
}
