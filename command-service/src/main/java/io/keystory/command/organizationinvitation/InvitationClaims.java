package io.keystory.command.organizationinvitation;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationinvitation.InvitationStatus;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationCreated;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** What invitations hold: while one is pending, the address in the organization. */
final class InvitationClaims {

    private InvitationClaims() {}

    /** That an address is invited to an organization. */
    static Claim pending(OrganizationId organization, String invitee) {
        return new Claim("organization-invitation", organization + " " + UserClaims.email(invitee).value());
    }

    /** An address that cannot be read any more is forgotten, and with it what it holds. */
    static List<ClaimChange> of(OrganizationInvitationView before, OrganizationInvitationEvent event) {
        if (event instanceof OrganizationInvitationCreated e) {
            return e.invitee() == null ? List.of() : List.of(new ClaimChange.Take(
                    pending(e.organizationId(), e.invitee()),
                    new KeystoryException("entity.unique_integrity_violation", 422)));
        }
        return before.status() != InvitationStatus.PENDING || before.invitee() == null ? List.of()
                : List.of(new ClaimChange.Release(
                        pending(new OrganizationId(before.organizationId()), before.invitee())));
    }
}
