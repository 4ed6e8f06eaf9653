package io.keystory.query.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.user.UserView;
import java.util.List;

/** The roles that somebody has in an organization, beside what is told of them or of it. */
final class WithOrganizationRoles {

    private WithOrganizationRoles() {}

    /** A user who belongs to an organization. */
    record UserMember(@JsonUnwrapped UserView user, List<NamedRole> organizationRoles) {}

    /** An application that belongs to an organization. */
    record ApplicationMember(@JsonUnwrapped ApplicationView application, List<NamedRole> organizationRoles) {}

    /** An organization that somebody belongs to. */
    record JoinedOrganization(@JsonUnwrapped OrganizationView organization, List<NamedRole> organizationRoles) {}

    /** One of the roles. */
    record NamedRole(String id, String name) {}
}
