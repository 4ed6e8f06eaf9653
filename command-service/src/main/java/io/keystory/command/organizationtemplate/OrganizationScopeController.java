package io.keystory.command.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationScopeCommand.CreateOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.DeleteOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.UpdateOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.platform.Change;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes scopes of organizations. */
@RestController
@RequestMapping("/api/organization-scopes")
@Tag(name = "organization-scopes")
final class OrganizationScopeController {

    private final OrganizationTemplate template;
    private final Commands commands;

    OrganizationScopeController(OrganizationTemplate template, Commands commands) {
        this.template = template;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a permission of organizations", operationId = "createOrganizationScope")
    OrganizationScopeView create(@Valid @RequestBody NewScope body) {
        OrganizationScopeId id = new OrganizationScopeId(Ids.next());
        commands.send(new CreateOrganizationScope(id, body.name(), body.description()));
        return template.scope(id).orElseThrow();
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a permission of organizations", operationId = "updateOrganizationScope")
    OrganizationScopeView update(@PathVariable OrganizationScopeId id, @Valid @RequestBody ScopeChanges body) {
        commands.send(new UpdateOrganizationScope(id, body.name(), body.description()));
        return template.scope(id).orElseThrow();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a permission of organizations", operationId = "deleteOrganizationScope")
    void delete(@PathVariable OrganizationScopeId id) {
        commands.send(new DeleteOrganizationScope(id));
    }

    record NewScope(@NotNull @Size(min = 1, max = 128) String name, @Size(max = 256) @Nullable String description) {}

    record ScopeChanges(
            Change<@NotNull @Size(min = 1, max = 128) String> name, Change<@Size(max = 256) String> description) {}
}
