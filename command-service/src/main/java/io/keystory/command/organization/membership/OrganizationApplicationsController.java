package io.keystory.command.organization.membership;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipCommand.RemoveOrganizationRole;
import io.keystory.events.organization.MembershipCommand.ReplaceOrganizationRoles;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says which machines belong to an organization, many of them all or none. */
@RestController
@RequestMapping("/api/organizations/{id}/applications")
@Tag(name = "organizations")
final class OrganizationApplicationsController {

    private final Memberships memberships;
    private final MembersToBe members;
    private final AssignableOrganizationRoles roles;

    OrganizationApplicationsController(
            Memberships memberships, MembersToBe members, AssignableOrganizationRoles roles) {
        this.memberships = memberships;
        this.members = members;
        this.roles = roles;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add applications to an organization", operationId = "addOrganizationApplications")
    void add(@PathVariable OrganizationId id, @Valid @RequestBody MoreApplications body) {
        memberships.add(id, members.applications(body.applicationIds()));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let exactly these applications belong to an organization",
            operationId = "replaceOrganizationApplications")
    void replace(@PathVariable OrganizationId id, @Valid @RequestBody AllApplications body) {
        memberships.replace(id, MemberType.APPLICATION, members.applications(body.applicationIds()));
    }

    @DeleteMapping("/{applicationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an application from an organization", operationId = "deleteOrganizationApplication")
    void remove(@PathVariable OrganizationId id, @PathVariable ApplicationId applicationId) {
        memberships.send(id, Member.of(applicationId), RemoveMember::new);
    }

    @PostMapping("/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give roles to applications of an organization",
            operationId = "assignOrganizationRolesToApplications")
    void assign(@PathVariable OrganizationId id, @Valid @RequestBody ApplicationsAndRoles body) {
        memberships.assign(id, members.applications(body.applicationIds()),
                roles.of(body.organizationRoleIds(), MemberType.APPLICATION));
    }

    @PostMapping("/{applicationId}/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give roles to an application of an organization",
            operationId = "assignOrganizationRolesToApplication")
    void assign(@PathVariable OrganizationId id, @PathVariable ApplicationId applicationId,
            @Valid @RequestBody Roles body) {
        memberships.assign(id, Set.of(Member.of(applicationId)), wanted(body));
    }

    @PutMapping("/{applicationId}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give an application of an organization exactly these roles",
            operationId = "replaceOrganizationApplicationRoles")
    void replace(@PathVariable OrganizationId id, @PathVariable ApplicationId applicationId,
            @Valid @RequestBody Roles body) {
        Set<OrganizationRoleId> wanted = wanted(body);
        memberships.send(id, Member.of(applicationId),
                membership -> new ReplaceOrganizationRoles(membership, wanted));
    }

    @DeleteMapping("/{applicationId}/roles/{organizationRoleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a role from an application of an organization",
            operationId = "deleteOrganizationApplicationRole")
    void remove(@PathVariable OrganizationId id, @PathVariable ApplicationId applicationId,
            @PathVariable OrganizationRoleId organizationRoleId) {
        memberships.send(id, Member.of(applicationId),
                membership -> new RemoveOrganizationRole(membership, organizationRoleId));
    }

    private Set<OrganizationRoleId> wanted(Roles body) {
        return roles.of(body.organizationRoleIds(), MemberType.APPLICATION);
    }

    record MoreApplications(@NotEmpty List<@NotNull ApplicationId> applicationIds) {}

    record AllApplications(@NotNull List<@NotNull ApplicationId> applicationIds) {}

    record ApplicationsAndRoles(
            @NotEmpty List<@NotNull ApplicationId> applicationIds,
            @NotEmpty List<@NotNull OrganizationRoleId> organizationRoleIds) {}

    record Roles(@NotEmpty List<@NotNull OrganizationRoleId> organizationRoleIds) {}
}
