package io.keystory.command.organizationinvitation;

import io.keystory.command.organization.membership.Organizations;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.UserClaims;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipCommand.AddMember;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationinvitation.InvitationStatus;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.AcceptOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.CreateOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.ExpireOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.RevokeOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationFold;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Invites people to organizations, and lets them follow. */
final class Invitations {

    private final Organizations organizations;
    private final UserAccounts accounts;
    private final Claims claims;
    private final Streams streams;
    private final InvitationMessages messages;
    private final Commands commands;
    private final Clock clock;

    Invitations(Organizations organizations, UserAccounts accounts, Claims claims, Streams streams,
            InvitationMessages messages, Commands commands, Clock clock) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.claims = claims;
        this.streams = streams;
        this.messages = messages;
        this.commands = commands;
        this.clock = clock;
    }

    /** The invitation as it is now; 404 when there is none. */
    OrganizationInvitationView of(OrganizationInvitationId id) {
        return streams.fold(id.stream(), new OrganizationInvitationFold())
                .orElseThrow(() -> KeystoryException.notFound("organization_invitations", id.value()))
                .at(clock.millis());
    }

    /**
     * Invites somebody, in place of an earlier invitation that has expired. 404 without the organization; 400
     * request.invalid_input when it would be expired from the start, 422 when the invitee belongs to the organization
     * already; 422 organization.require_membership for an inviter who does not.
     *
     * @param message what a message to the invitee says; null for none
     */
    void create(CreateOrganizationInvitation invitation, Map<String, Object> message) {
        organizations.of(invitation.organizationId());
        if (invitation.expiresAt() <= clock.millis()) {
            throw new KeystoryException("request.invalid_input", 400);
        }
        if (invitation.inviterId() != null && !isMember(invitation.organizationId(), invitation.inviterId())) {
            throw new KeystoryException("organization.require_membership", 422);
        }
        claims.ownerOf(UserClaims.email(invitation.invitee())).map(stream -> new UserId(stream.id()))
                .filter(user -> isMember(invitation.organizationId(), user))
                .ifPresent(user -> {
                    throw new KeystoryException("request.invalid_input", 422);
                });
        List<Command> together = new ArrayList<>();
        expired(invitation).forEach(together::add);
        together.add(invitation);
        if (message != null) {
            together.add(messages.order(invitation, message));
        }
        commands.sendTogether(together);
    }

    /** Makes the user a member with the roles of the invitation; 422 when it is not for them or not pending. */
    void accept(OrganizationInvitationId id, UserId user) {
        OrganizationInvitationView invitation = of(id);
        OrganizationId organization = new OrganizationId(invitation.organizationId());
        UserView account = accounts.find(user)
                .orElseThrow(() -> new KeystoryException("entity.relation_foreign_key_not_found", 422));
        organizations.of(organization);
        commands.sendTogether(List.of(
                new AcceptOrganizationInvitation(id, user, account.primaryEmail(), clock.millis()),
                new AddMember(new MembershipId(organization, Member.of(user)), invitation.roleIds())));
    }

    /** Sends a message to the invitee of an invitation; 404 when there is none. */
    void send(OrganizationInvitationId id, Map<String, Object> message) {
        OrganizationInvitationView invitation = of(id);
        commands.send(messages.order(new OrganizationId(invitation.organizationId()), invitation.inviterId(),
                invitation.invitee(), invitation.expiresAt(), message));
    }

    /** Takes an invitation back; 422 when it is not pending. */
    void revoke(OrganizationInvitationId id) {
        commands.send(new RevokeOrganizationInvitation(id, clock.millis()));
    }

    private Stream<OrganizationInvitationCommand> expired(CreateOrganizationInvitation invitation) {
        return claims.ownerOf(InvitationClaims.pending(invitation.organizationId(), invitation.invitee())).stream()
                .map(stream -> new OrganizationInvitationId(stream.id()))
                .filter(earlier -> of(earlier).status() == InvitationStatus.EXPIRED)
                .map(earlier -> new ExpireOrganizationInvitation(earlier, clock.millis()));
    }

    private boolean isMember(OrganizationId organization, UserId user) {
        return organizations.haveMember(new MembershipId(organization, Member.of(user)));
    }
}
