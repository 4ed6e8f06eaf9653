package io.keystory.command.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveResourceScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.resource.ScopeId;
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

/** Lets roles in organizations give scopes of API resources, or no longer. */
@RestController
@RequestMapping("/api/organization-roles/{id}/resource-scopes")
@Tag(name = "organization-roles")
final class OrganizationRoleResourceScopesController {

    private final OrganizationTemplate template;
    private final Commands commands;

    OrganizationRoleResourceScopesController(OrganizationTemplate template, Commands commands) {
        this.template = template;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let a role in organizations give permissions of API resources",
            operationId = "createOrganizationRoleResourceScope")
    void assign(@PathVariable OrganizationRoleId id, @Valid @RequestBody MoreScopes body) {
        commands.send(new AssignResourceScopes(id, template.resourceScopes(body.scopeIds())));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a role in organizations give exactly these permissions of API resources",
            operationId = "replaceOrganizationRoleResourceScopes")
    void replace(@PathVariable OrganizationRoleId id, @Valid @RequestBody AllScopes body) {
        commands.send(new ReplaceResourceScopes(id, template.resourceScopes(body.scopeIds())));
    }

    @DeleteMapping("/{scopeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a role in organizations no longer give a permission of an API resource",
            operationId = "deleteOrganizationRoleResourceScope")
    void remove(@PathVariable OrganizationRoleId id, @PathVariable ScopeId scopeId) {
        commands.send(new RemoveResourceScope(id, scopeId));
    }

    record MoreScopes(@NotEmpty List<@NotNull ScopeId> scopeIds) {}

    record AllScopes(@NotNull List<@NotNull ScopeId> scopeIds) {}
}
