package io.keystory.oidc.organization;

import io.keystory.events.organization.OrganizationView;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import java.util.Set;

/** That somebody belongs to an organization, with the roles they have there. */
public record Standing(OrganizationView organization, Set<OrganizationRoleId> roleIds) {

    /** How the audience of tokens for an organization begins. */
    public static final String AUDIENCE = "urn:logto:organization:";

    public String organizationId() {
        return organization.id();
    }

    /** The audience of tokens for the organization itself. */
    public String audience() {
        return AUDIENCE + organization.id();
    }
}
