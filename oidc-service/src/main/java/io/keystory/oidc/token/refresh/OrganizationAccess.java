package io.keystory.oidc.token.refresh;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.organization.Standing;
import io.keystory.oidc.organization.Standings;
import io.keystory.oidc.platform.ProviderError;

/** In which organizations the tokens of a user may be used: where they belong, and let the application act. */
final class OrganizationAccess {

    private final Standings standings;
    private final OrganizationConsents consents;

    OrganizationAccess(Standings standings, OrganizationConsents consents) {
        this.standings = standings;
        this.consents = consents;
    }

    /** What the user is in the organization; 403 access_denied when the client may not act for them in it. */
    Standing of(String organizationId, Client client, UserId user) {
        Standing standing = standings.of(organizationId, Member.of(user));
        if (!consents.allow(client, user, new OrganizationId(standing.organizationId()))) {
            throw ProviderError.accessDenied("The user does not let the application act in the organization.");
        }
        return standing;
    }
}
