package io.keystory.command.organizationinvitation;

import io.keystory.command.organization.membership.AssignableOrganizationRoles;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organizationinvitation.InvitationStatus;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.CreateOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.DeleteOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invites people to organizations, and sends them messages about it. */
@RestController
@RequestMapping("/api/organization-invitations")
@Tag(name = "organization-invitations")
final class OrganizationInvitationController {

    private final Invitations invitations;
    private final InvitationAnswers answers;
    private final AssignableOrganizationRoles roles;
    private final Commands commands;

    OrganizationInvitationController(Invitations invitations, InvitationAnswers answers,
            AssignableOrganizationRoles roles, Commands commands) {
        this.invitations = invitations;
        this.answers = answers;
        this.roles = roles;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite somebody to an organization", operationId = "createOrganizationInvitation")
    InvitationAnswer create(@Valid @RequestBody NewInvitation body) {
        OrganizationInvitationId id = new OrganizationInvitationId(Ids.next());
        invitations.create(new CreateOrganizationInvitation(id, body.organizationId(), body.inviterId(),
                body.invitee(), roles.of(body.organizationRoleIds(), MemberType.USER), body.expiresAt()),
                body.message());
        return answers.of(invitations.of(id));
    }

    @PutMapping("/{id}/status")
    @Operation(summary = "Accept or revoke an invitation", operationId = "replaceOrganizationInvitationStatus")
    InvitationAnswer changeStatus(@PathVariable OrganizationInvitationId id, @Valid @RequestBody NewStatus body) {
        switch (body.status()) {
            case ACCEPTED -> invitations.accept(id, body.requireUser());
            case REVOKED -> invitations.revoke(id);
            default -> throw KeystoryException.invalidInput("status", "is Accepted or Revoked");
        }
        return answers.of(invitations.of(id));
    }

    @PostMapping("/{id}/message")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send the message of an invitation again",
            operationId = "createOrganizationInvitationMessage")
    void send(@PathVariable OrganizationInvitationId id, @RequestBody Map<String, Object> body) {
        invitations.send(id, body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an invitation", operationId = "deleteOrganizationInvitation")
    void delete(@PathVariable OrganizationInvitationId id) {
        commands.send(new DeleteOrganizationInvitation(id));
    }

    record NewStatus(@Nullable UserId acceptedUserId, @NotNull InvitationStatus status) {

        UserId requireUser() {
            if (acceptedUserId == null) {
                throw KeystoryException.invalidInput("acceptedUserId", "says who accepts the invitation");
            }
            return acceptedUserId;
        }
    }
}
