package io.keystory.command.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets roles in organizations give scopes of organizations, or no longer. */
@RestController
@RequestMapping("/api/organization-roles/{id}/scopes")
@Tag(name = "organization-roles")
final class OrganizationRoleScopesController {

    private final OrganizationTemplate template;
    private final Commands commands;

    OrganizationRoleScopesController(OrganizationTemplate template, Commands commands) {
        this.template = template;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let a role give permissions of organizations", operationId = "createOrganizationRoleScope")
    void assign(@PathVariable OrganizationRoleId id, @Valid @RequestBody MoreScopes body) {
        commands.send(new AssignOrganizationScopes(id, template.scopes(body.organizationScopeIds())));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a role give exactly these permissions of organizations",
            operationId = "replaceOrganizationRoleScopes")
    void replace(@PathVariable OrganizationRoleId id, @Valid @RequestBody AllScopes body) {
        commands.send(new ReplaceOrganizationScopes(id, template.scopes(body.organizationScopeIds())));
    }

    @DeleteMapping("/{organizationScopeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a role no longer give a permission of organizations",
            operationId = "deleteOrganizationRoleScope")
    void remove(@PathVariable OrganizationRoleId id, @PathVariable OrganizationScopeId organizationScopeId) {
        commands.send(new RemoveOrganizationScope(id, organizationScopeId));
    }

    record MoreScopes(@NotEmpty List<@NotNull OrganizationScopeId> organizationScopeIds) {}

    record AllScopes(@NotNull List<@NotNull OrganizationScopeId> organizationScopeIds) {}
}
