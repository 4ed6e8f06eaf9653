package io.keystory.command.organization.membership;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipCommand.RemoveOrganizationRole;
import io.keystory.events.organization.MembershipCommand.ReplaceOrganizationRoles;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
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

/** Gives roles in an organization to a user who belongs to it, and takes them away. */
@RestController
@RequestMapping("/api/organizations/{id}/users/{userId}/roles")
@Tag(name = "organizations")
final class OrganizationUserRolesController {

    private final Memberships memberships;
    private final AssignableOrganizationRoles roles;

    OrganizationUserRolesController(Memberships memberships, AssignableOrganizationRoles roles) {
        this.memberships = memberships;
        this.roles = roles;
    }

    /** Roles can be given by id, by name, or both. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give roles to a member of an organization", operationId = "assignOrganizationRolesToUser")
    AssignedRoles assign(@PathVariable OrganizationId id, @PathVariable UserId userId, @Valid @RequestBody Roles body) {
        Set<OrganizationRoleId> wanted = wanted(body);
        memberships.assign(id, Set.of(Member.of(userId)), wanted);
        return new AssignedRoles(List.copyOf(wanted));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a member of an organization exactly these roles",
            operationId = "replaceOrganizationUserRoles")
    void replace(@PathVariable OrganizationId id, @PathVariable UserId userId, @Valid @RequestBody Roles body) {
        Set<OrganizationRoleId> wanted = wanted(body);
        memberships.send(id, Member.of(userId), membership -> new ReplaceOrganizationRoles(membership, wanted));
    }

    @DeleteMapping("/{organizationRoleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a role from a member of an organization", operationId = "deleteOrganizationUserRole")
    void remove(@PathVariable OrganizationId id, @PathVariable UserId userId,
            @PathVariable OrganizationRoleId organizationRoleId) {
        memberships.send(id, Member.of(userId),
                membership -> new RemoveOrganizationRole(membership, organizationRoleId));
    }

    private Set<OrganizationRoleId> wanted(Roles body) {
        Set<OrganizationRoleId> wanted = new LinkedHashSet<>(body.organizationRoleIds());
        wanted.addAll(roles.named(body.organizationRoleNames()));
        return roles.of(wanted, MemberType.USER);
    }

    record Roles(
            List<@NotNull OrganizationRoleId> organizationRoleIds,
            List<@NotNull @Size(min = 1) String> organizationRoleNames) {

        Roles {
            organizationRoleIds = organizationRoleIds == null ? List.of() : organizationRoleIds;
            organizationRoleNames = organizationRoleNames == null ? List.of() : organizationRoleNames;
        }
    }

    record AssignedRoles(List<OrganizationRoleId> organizationRoleIds) {}
}
