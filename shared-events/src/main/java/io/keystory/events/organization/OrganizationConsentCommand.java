package io.keystory.events.organization;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.util.Set;

/** What can be asked of the aggregate between an application of a third party and a user. */
public sealed interface OrganizationConsentCommand extends Command {

    OrganizationConsentId consentId();

    @Override
    default StreamId stream() {
        return consentId().stream();
    }

    /** Lets the application act in these organizations for the user, beside those it may already; instead of them where it may in one. */
    record AllowOrganizations(OrganizationConsentId consentId, Set<OrganizationId> organizationIds)
            implements OrganizationConsentCommand {}

    /** Lets the application act in exactly these organizations for the user. */
    record ReplaceAllowedOrganizations(OrganizationConsentId consentId, Set<OrganizationId> organizationIds)
            implements OrganizationConsentCommand {}

    /** Lets the application no longer act in an organization for the user; 404 when it may not. */
    record DisallowOrganization(OrganizationConsentId consentId, OrganizationId organizationId)
            implements OrganizationConsentCommand {}
}
