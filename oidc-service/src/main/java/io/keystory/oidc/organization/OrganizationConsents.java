package io.keystory.oidc.organization;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.OrganizationConsentFold;
import io.keystory.events.organization.OrganizationConsentId;
import io.keystory.events.organization.OrganizationConsentView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.user.User;
import io.keystory.store.Streams;
import java.util.Set;

/** In which organizations users let applications of third parties act, read from the log: what is withdrawn is gone. */
public final class OrganizationConsents {

    private final Streams streams;

    public OrganizationConsents(Streams streams) {
        this.streams = streams;
    }

    /** Whether the client may act in the organization for the user; first parties may wherever the user does. */
    public boolean allow(Client client, UserId user, OrganizationId organization) {
        return !client.isThirdParty() || given(client, user).contains(organization);
    }

    /**
     * The user as the client may know them: third parties hear of no organizations but those in which they may act.
     * Costs a statement for third parties that may ask about organizations, and none for anybody else.
     */
    public User seenBy(Client client, User user) {
        boolean isWhole = !client.isThirdParty() || user.memberships().isEmpty()
                || !client.consentScopes().concernOrganizations();
        return isWhole ? user : user.within(given(client, new UserId(user.id())));
    }

    private Set<OrganizationId> given(Client client, UserId user) {
        OrganizationConsentId consent = new OrganizationConsentId(new ApplicationId(client.id()), user);
        return streams.fold(consent.stream(), new OrganizationConsentFold()).orElse(OrganizationConsentView.NONE)
                .organizationIds();
    }
}
