package io.keystory.events.organizationinvitation;

import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import java.util.Set;

/** What can be asked of an invitation's aggregate. */
public sealed interface OrganizationInvitationCommand extends Command {

    OrganizationInvitationId invitationId();

    @Override
    default StreamId stream() {
        return invitationId().stream();
    }

    /** Invites whoever has this e-mail address; {@code inviterId} may be null, {@code expiresAt} is epoch ms. */
    record CreateOrganizationInvitation(
            OrganizationInvitationId invitationId,
            OrganizationId organizationId,
            UserId inviterId,
            String invitee,
            Set<OrganizationRoleId> roleIds,
            long expiresAt) implements OrganizationInvitationCommand {}

    /** The user, whose primary e-mail address is {@code email}, follows the invitation, at an instant in epoch ms. */
    record AcceptOrganizationInvitation(
            OrganizationInvitationId invitationId, UserId userId, String email, long at)
            implements OrganizationInvitationCommand {}

    /** Takes the invitation back, at an instant in epoch ms. */
    record RevokeOrganizationInvitation(OrganizationInvitationId invitationId, long at)
            implements OrganizationInvitationCommand {}

    /** Lets another invitation take the place of this one, whose time is over at an instant in epoch ms. */
    record ExpireOrganizationInvitation(OrganizationInvitationId invitationId, long at)
            implements OrganizationInvitationCommand {}

    /** Deletes the invitation; who has accepted it stays a member. */
    record DeleteOrganizationInvitation(OrganizationInvitationId invitationId)
            implements OrganizationInvitationCommand {}
}
