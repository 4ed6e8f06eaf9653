package io.keystory.events.organizationinvitation;

import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationAccepted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationCreated;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationDeleted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationExpired;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationRevoked;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of an invitation into an {@link OrganizationInvitationView}. */
public final class OrganizationInvitationFold
        implements Fold<OrganizationInvitationView, OrganizationInvitationEvent> {

    @Override
    public OrganizationInvitationView evolve(
            OrganizationInvitationView v, Recorded<? extends OrganizationInvitationEvent> recorded) {
        long at = recorded.epochMillis();
        return switch (recorded.event()) {
            case OrganizationInvitationCreated e -> new OrganizationInvitationView("default",
                    e.invitationId().value(), e.inviterId() == null ? null : e.inviterId().value(), e.invitee(), null,
                    e.organizationId().value(), InvitationStatus.PENDING, at, at, e.expiresAt(), e.roleIds());
            case OrganizationInvitationAccepted e ->
                v.with(InvitationStatus.ACCEPTED, e.acceptedUserId().value(), at);
            case OrganizationInvitationRevoked e -> v.with(InvitationStatus.REVOKED, null, at);
            case OrganizationInvitationExpired e -> v.with(InvitationStatus.EXPIRED, null, at);
            case OrganizationInvitationDeleted e -> null;
        };
    }
}
