package io.keystory.command.organization;

import io.keystory.command.organization.membership.Organizations;
import io.keystory.events.organization.OrganizationCommand.DeleteOrganization;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes organizations. */
@RestController
@RequestMapping("/api/organizations")
@Tag(name = "organizations")
final class OrganizationController {

    private final Organizations organizations;
    private final Commands commands;

    OrganizationController(Organizations organizations, Commands commands) {
        this.organizations = organizations;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create an organization", operationId = "createOrganization")
    OrganizationView create(@Valid @RequestBody NewOrganization body) {
        OrganizationId id = new OrganizationId(Ids.next());
        commands.send(body.of(id));
        return organizations.of(id);
    }

    /** Objects are replaced whole. */
    @PatchMapping("/{id}")
    @Operation(summary = "Change an organization", operationId = "updateOrganization")
    OrganizationView update(@PathVariable OrganizationId id, @Valid @RequestBody OrganizationChanges body) {
        commands.send(body.of(id));
        return organizations.of(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an organization", operationId = "deleteOrganization")
    void delete(@PathVariable OrganizationId id) {
        commands.send(new DeleteOrganization(id));
    }
}
