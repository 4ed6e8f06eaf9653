package io.keystory.command.organizationinvitation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import java.util.List;

/** An invitation with the roles that whoever follows it gets. */
record InvitationAnswer(@JsonUnwrapped OrganizationInvitationView invitation, List<NamedRole> organizationRoles) {

    /** One of the roles. */
    record NamedRole(String id, String name) {}
}
