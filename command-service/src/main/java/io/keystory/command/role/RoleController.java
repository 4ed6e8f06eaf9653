package io.keystory.command.role;

import io.keystory.events.role.RoleCommand.CreateRole;
import io.keystory.events.role.RoleCommand.DeleteRole;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes roles. */
@RestController
@Tag(name = "roles")
final class RoleController {

    private final GivenScopes scopes;
    private final Commands commands;
    private final RoleAnswers answers;

    RoleController(GivenScopes scopes, Commands commands, RoleAnswers answers) {
        this.scopes = scopes;
        this.commands = commands;
        this.answers = answers;
    }

    @PostMapping("/api/roles")
    @Operation(summary = "Create a role", operationId = "createRole")
    RoleView create(@Valid @RequestBody NewRole body) {
        RoleId id = new RoleId(Ids.next());
        commands.send(new CreateRole(id, body.name(), body.description(), body.type(), body.isDefault(),
                scopes.of(body.scopeIds())));
        return answers.of(id);
    }

    @PatchMapping("/api/roles/{id}")
    @Operation(summary = "Change a role", operationId = "updateRole")
    RoleView update(@PathVariable RoleId id, @Valid @RequestBody RoleChanges body) {
        commands.send(body.of(id));
        return answers.of(id);
    }

    @DeleteMapping("/api/roles/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a role", operationId = "deleteRole")
    void delete(@PathVariable RoleId id) {
        commands.send(new DeleteRole(id));
    }
}
