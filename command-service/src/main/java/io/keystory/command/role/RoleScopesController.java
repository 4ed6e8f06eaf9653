package io.keystory.command.role;

import io.keystory.events.resource.ScopeId;
import io.keystory.events.resource.ScopeView;
import io.keystory.events.role.RoleCommand.AssignScopes;
import io.keystory.events.role.RoleCommand.RemoveScope;
import io.keystory.events.role.RoleId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets roles give scopes, or no longer. */
@RestController
@Tag(name = "roles")
final class RoleScopesController {

    private final GivenScopes scopes;
    private final Commands commands;
    private final RoleAnswers answers;

    RoleScopesController(GivenScopes scopes, Commands commands, RoleAnswers answers) {
        this.scopes = scopes;
        this.commands = commands;
        this.answers = answers;
    }

    /** Answers all scopes that the role gives now. */
    @PostMapping("/api/roles/{id}/scopes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let a role give scopes", operationId = "createRoleScope")
    List<ScopeView> assign(@PathVariable RoleId id, @Valid @RequestBody Scopes body) {
        commands.send(new AssignScopes(id, scopes.of(body.scopeIds())));
        return scopes.of(answers.of(id));
    }

    @DeleteMapping("/api/roles/{id}/scopes/{scopeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a role no longer give a scope", operationId = "deleteRoleScope")
    void remove(@PathVariable RoleId id, @PathVariable String scopeId) {
        commands.send(new RemoveScope(id, scopeId));
    }

    record Scopes(@NotEmpty List<@NotNull ScopeId> scopeIds) {}
}
