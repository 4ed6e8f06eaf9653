package io.keystory.events.organizationinvitation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Nullable;
import java.util.Set;

/**
 * An invitation as the Management API shows it; instants are epoch ms.
 *
 * @param invitee an e-mail address; null once the person was forgotten
 * @param roleIds the roles that whoever follows it gets
 */
public record OrganizationInvitationView(
        String tenantId,
        String id,
        @Nullable String inviterId,
        @Nullable String invitee,
        @Nullable String acceptedUserId,
        String organizationId,
        InvitationStatus status,
        long createdAt,
        long updatedAt,
        long expiresAt,
        @JsonIgnore Set<OrganizationRoleId> roleIds) {

    /** The same as it is at an instant, in epoch ms: what is pending for too long has expired. */
    public OrganizationInvitationView at(long millis) {
        return status == InvitationStatus.PENDING && expiresAt <= millis
                ? with(InvitationStatus.EXPIRED, acceptedUserId, updatedAt) : this;
    }

    OrganizationInvitationView with(InvitationStatus changed, String userId, long millis) {
        return new OrganizationInvitationView(tenantId, id, inviterId, invitee, userId, organizationId, changed,
                createdAt, millis, expiresAt, roleIds);
    }
}
