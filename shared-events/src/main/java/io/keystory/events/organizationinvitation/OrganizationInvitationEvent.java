package io.keystory.events.organizationinvitation;

import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import java.util.Optional;
import java.util.Set;

/** What happens to an invitation; what is personal in it has a key of its own, since the invitee may be no user yet. */
public sealed interface OrganizationInvitationEvent extends DomainEvent {

    OrganizationInvitationId invitationId();

    @Override
    default StreamId stream() {
        return invitationId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(stream()));
    }

    /** Whoever has this e-mail address is invited, until an instant in epoch ms, and would get these roles. */
    @EventType("organization_invitation.created")
    record OrganizationInvitationCreated(
            OrganizationInvitationId invitationId,
            OrganizationId organizationId,
            @Nullable UserId inviterId,
            @PersonalData String invitee,
            Set<OrganizationRoleId> roleIds,
            long expiresAt) implements OrganizationInvitationEvent {}

    /** A user followed the invitation. */
    @EventType("organization_invitation.accepted")
    record OrganizationInvitationAccepted(OrganizationInvitationId invitationId, UserId acceptedUserId)
            implements OrganizationInvitationEvent {}

    /** The invitation was taken back. */
    @EventType("organization_invitation.revoked")
    record OrganizationInvitationRevoked(OrganizationInvitationId invitationId)
            implements OrganizationInvitationEvent {}

    /** The time of the invitation was over, and another one took its place. */
    @EventType("organization_invitation.expired")
    record OrganizationInvitationExpired(OrganizationInvitationId invitationId)
            implements OrganizationInvitationEvent {}

    /** The invitation is gone. */
    @EventType("organization_invitation.deleted")
    record OrganizationInvitationDeleted(OrganizationInvitationId invitationId)
            implements OrganizationInvitationEvent {}
}
