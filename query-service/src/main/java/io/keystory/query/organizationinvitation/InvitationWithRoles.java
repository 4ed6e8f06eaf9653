package io.keystory.query.organizationinvitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import java.util.List;

/**
 * An invitation with the roles that whoever follows it gets.
 *
 * @param erased true once whoever was invited was erased, so that {@code invitee} is null; left out otherwise
 */
record InvitationWithRoles(
        @JsonUnwrapped OrganizationInvitationView invitation,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean erased,
        List<NamedRole> organizationRoles) {

    /** One of the roles. */
    record NamedRole(String id, String name) {}
}
