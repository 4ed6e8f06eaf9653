package io.keystory.events.organization;

import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentGiven;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentWithdrawn;
import io.keystory.events.platform.Elements;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.Set;

/** Folds what a user says of an application into an {@link OrganizationConsentView}. */
public final class OrganizationConsentFold implements Fold<OrganizationConsentView, OrganizationConsentEvent> {

    @Override
    public OrganizationConsentView evolve(
            OrganizationConsentView before, Recorded<? extends OrganizationConsentEvent> recorded) {
        Set<OrganizationId> allowed = before == null ? Set.of() : before.organizationIds();
        return new OrganizationConsentView(switch (recorded.event()) {
            case OrganizationConsentGiven e -> Elements.with(allowed, e.organizationId());
            case OrganizationConsentWithdrawn e -> Elements.without(allowed, e.organizationId()::equals);
        });
    }
}
