package io.keystory.command.organization.consent;

import io.keystory.command.organization.membership.JoinedOrganizations;
import io.keystory.command.organization.membership.JoinedOrganizations.Joined;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.organization.OrganizationConsentId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Users can let applications of third parties act where they belong themselves, and nowhere else. */
public final class ConsentableOrganizations {

    private final JoinedOrganizations joined;
    private final Streams streams;

    ConsentableOrganizations(JoinedOrganizations joined, Streams streams) {
        this.joined = joined;
        this.streams = streams;
    }

    /** What there is between the two; 404 when one of them does not exist, 422 for a first-party application. */
    public OrganizationConsentId consent(ApplicationId application, UserId user) {
        ApplicationView view = streams.fold(application.stream(), new ApplicationFold())
                .orElseThrow(() -> KeystoryException.notFound("applications", application.value()));
        if (!view.isThirdParty()) {
            throw new KeystoryException("application.third_party_application_only", 422);
        }
        streams.fold(user.stream(), new UserFold())
                .orElseThrow(() -> KeystoryException.notFound("users", user.value()));
        return new OrganizationConsentId(application, user);
    }

    /** The organizations; 422 organization.require_membership when the user does not belong to one of them. */
    public Set<OrganizationId> of(UserId user, Collection<OrganizationId> ids) {
        Set<OrganizationId> present = joined.of(user).stream().map(Joined::id).collect(Collectors.toUnmodifiableSet());
        if (!present.containsAll(ids)) {
            throw new KeystoryException("organization.require_membership", 422);
        }
        return Set.copyOf(ids);
    }
}
