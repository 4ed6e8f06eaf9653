package io.keystory.oidc.organization;

import io.keystory.events.organization.MembershipView;
import io.keystory.events.organization.OrganizationView;

/** What one of two streams says of a membership: that of the organization, or that of the membership; null otherwise. */
record Sides(OrganizationView organization, MembershipView membership) {

    static final Sides NONE = new Sides(null, null);
}
