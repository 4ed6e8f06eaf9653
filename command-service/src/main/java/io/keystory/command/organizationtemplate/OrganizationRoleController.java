package io.keystory.command.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationRoleCommand.DeleteOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.UpdateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.platform.Change;
import io.keystory.events.role.RoleType;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes roles that members of organizations can have. */
@RestController
@RequestMapping("/api/organization-roles")
@Tag(name = "organization-roles")
final class OrganizationRoleController {

    private final OrganizationTemplate template;
    private final Commands commands;

    OrganizationRoleController(OrganizationTemplate template, Commands commands) {
        this.template = template;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a role in organizations", operationId = "createOrganizationRole")
    OrganizationRoleView create(@Valid @RequestBody NewOrganizationRole body) {
        OrganizationRoleId id = new OrganizationRoleId(Ids.next());
        commands.send(body.of(id, template));
        return template.role(id).orElseThrow();
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a role in organizations", operationId = "updateOrganizationRole")
    OrganizationRoleView update(@PathVariable OrganizationRoleId id, @Valid @RequestBody RoleChanges body) {
        commands.send(new UpdateOrganizationRole(id, body.name(), body.description(), body.type()));
        return template.role(id).orElseThrow();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a role in organizations", operationId = "deleteOrganizationRole")
    void delete(@PathVariable OrganizationRoleId id) {
        commands.send(new DeleteOrganizationRole(id));
    }

    record RoleChanges(
            Change<@NotNull @Size(min = 1, max = 128) String> name,
            Change<@Size(max = 256) String> description,
            Change<@NotNull RoleType> type) {}
}
