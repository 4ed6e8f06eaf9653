package io.keystory.command.organization.membership;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.user.UserId;
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

/** Says which users belong to an organization, many of them all or none. */
@RestController
@RequestMapping("/api/organizations/{id}/users")
@Tag(name = "organizations")
final class OrganizationUsersController {

    private final Memberships memberships;
    private final MembersToBe members;
    private final AssignableOrganizationRoles roles;

    OrganizationUsersController(
            Memberships memberships, MembersToBe members, AssignableOrganizationRoles roles) {
        this.memberships = memberships;
        this.members = members;
        this.roles = roles;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add users to an organization", operationId = "addOrganizationUsers")
    MoreUsers add(@PathVariable OrganizationId id, @Valid @RequestBody MoreUsers body) {
        memberships.add(id, members.users(body.userIds()));
        return body;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let exactly these users belong to an organization",
            operationId = "replaceOrganizationUsers")
    void replace(@PathVariable OrganizationId id, @Valid @RequestBody AllUsers body) {
        memberships.replace(id, MemberType.USER, members.users(body.userIds()));
    }

    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a user from an organization", operationId = "deleteOrganizationUser")
    void remove(@PathVariable OrganizationId id, @PathVariable UserId userId) {
        memberships.send(id, Member.of(userId), RemoveMember::new);
    }

    @PostMapping("/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give roles to members of an organization", operationId = "assignOrganizationRolesToUsers")
    void assign(@PathVariable OrganizationId id, @Valid @RequestBody UsersAndRoles body) {
        memberships.assign(id, members.users(body.userIds()), roles.of(body.organizationRoleIds(), MemberType.USER));
    }

    record MoreUsers(@NotEmpty List<@NotNull UserId> userIds) {}

    record AllUsers(@NotNull List<@NotNull UserId> userIds) {}

    record UsersAndRoles(
            @NotEmpty List<@NotNull UserId> userIds, @NotEmpty List<@NotNull OrganizationRoleId> organizationRoleIds) {}
}
