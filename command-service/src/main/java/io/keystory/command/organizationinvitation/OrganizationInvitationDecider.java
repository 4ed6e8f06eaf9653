package io.keystory.command.organizationinvitation;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.SubjectChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.organizationinvitation.InvitationStatus;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.AcceptOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.CreateOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.DeleteOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.ExpireOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.RevokeOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationAccepted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationCreated;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationDeleted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationExpired;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationRevoked;
import io.keystory.events.organizationinvitation.OrganizationInvitationFold;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.VisibleText;
import java.util.List;

/** Decides about invitations: one at a time for each address and organization; what has ended stays as it is. */
public final class OrganizationInvitationDecider implements
        Decider<OrganizationInvitationView, OrganizationInvitationCommand, OrganizationInvitationEvent> {

    private final OrganizationInvitationFold fold = new OrganizationInvitationFold();

    @Override
    public OrganizationInvitationView initial() {
        return null;
    }

    @Override
    public List<OrganizationInvitationEvent> decide(
            OrganizationInvitationView state, OrganizationInvitationCommand command) {
        if (!(command instanceof CreateOrganizationInvitation) && state == null) {
            throw KeystoryException.notFound("organization_invitations", command.invitationId().value());
        }
        return switch (command) {
            case CreateOrganizationInvitation c -> create(state, c);
            case AcceptOrganizationInvitation c -> accept(state, c);
            case RevokeOrganizationInvitation c -> {
                require(state.at(c.at()).status() == InvitationStatus.PENDING);
                yield List.of(new OrganizationInvitationRevoked(c.invitationId()));
            }
            case ExpireOrganizationInvitation c -> {
                require(state.at(c.at()).status() == InvitationStatus.EXPIRED);
                yield List.of(new OrganizationInvitationExpired(c.invitationId()));
            }
            case DeleteOrganizationInvitation c -> List.of(new OrganizationInvitationDeleted(c.invitationId()));
        };
    }

    @Override
    public OrganizationInvitationView evolve(OrganizationInvitationView state, OrganizationInvitationEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(OrganizationInvitationView before, OrganizationInvitationEvent event) {
        return InvitationClaims.of(before, event);
    }

    /** Whoever has the address is the person that the invitation is about. */
    @Override
    public List<SubjectChange> subjects(OrganizationInvitationView before, OrganizationInvitationEvent event) {
        SubjectId invitation = SubjectId.of(event.stream());
        return switch (event) {
            case OrganizationInvitationCreated e when e.invitee() != null ->
                List.of(new SubjectChange.LinkIdentifier(invitation, UserClaims.email(e.invitee())));
            case OrganizationInvitationAccepted e ->
                List.of(new SubjectChange.Link(invitation, SubjectId.of(e.acceptedUserId().stream())));
            default -> List.of();
        };
    }

    private static List<OrganizationInvitationEvent> create(
            OrganizationInvitationView state, CreateOrganizationInvitation c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new OrganizationInvitationCreated(c.invitationId(), c.organizationId(), c.inviterId(),
                VisibleText.requireAddress("invitee", c.invitee()), c.roleIds(), c.expiresAt()));
    }

    private static List<OrganizationInvitationEvent> accept(
            OrganizationInvitationView state, AcceptOrganizationInvitation c) {
        require(state.at(c.at()).status() == InvitationStatus.PENDING);
        require(state.invitee() != null && c.email() != null
                && UserClaims.email(c.email()).equals(UserClaims.email(state.invitee())));
        return List.of(new OrganizationInvitationAccepted(c.invitationId(), c.userId()));
    }

    private static void require(boolean isAllowed) {
        if (!isAllowed) {
            throw new KeystoryException("request.invalid_input", 422);
        }
    }
}
