package io.keystory.events.organization;

import java.util.Set;

/** In which organizations a user lets an application of a third party act for them. */
public record OrganizationConsentView(Set<OrganizationId> organizationIds) {

    /** In none. */
    public static final OrganizationConsentView NONE = new OrganizationConsentView(Set.of());
}
