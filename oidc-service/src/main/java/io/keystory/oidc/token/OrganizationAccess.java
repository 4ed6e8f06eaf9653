package io.keystory.oidc.token;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.OrganizationConsentFold;
import io.keystory.events.organization.OrganizationConsentId;
import io.keystory.events.organization.OrganizationConsentView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.Standing;
import io.keystory.oidc.organization.Standings;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.store.Streams;

/** In which organizations the tokens of a user may be used: where they belong, and let the application act. */
final class OrganizationAccess {

    private final Standings standings;
    private final Streams streams;

    OrganizationAccess(Standings standings, Streams streams) {
        this.standings = standings;
        this.streams = streams;
    }

    /** What the user is in the organization; 403 access_denied when the client may not act for them in it. */
    Standing of(String organizationId, Client client, UserId user) {
        Standing standing = standings.of(organizationId, Member.of(user));
        if (client.isThirdParty() && !isAllowed(client, user, standing)) {
            throw ProviderError.accessDenied("The user does not let the application act in the organization.");
        }
        return standing;
    }

    private boolean isAllowed(Client client, UserId user, Standing standing) {
        OrganizationConsentId consent = new OrganizationConsentId(new ApplicationId(client.id()), user);
        return streams.fold(consent.stream(), new OrganizationConsentFold()).orElse(OrganizationConsentView.NONE)
                .organizationIds().contains(new OrganizationId(standing.organizationId()));
    }
}
