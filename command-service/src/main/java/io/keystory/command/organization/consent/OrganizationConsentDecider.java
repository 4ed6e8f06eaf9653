package io.keystory.command.organization.consent;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.SetChanges;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.OrganizationConsentCommand;
import io.keystory.events.organization.OrganizationConsentCommand.AllowOrganizations;
import io.keystory.events.organization.OrganizationConsentCommand.DisallowOrganization;
import io.keystory.events.organization.OrganizationConsentCommand.ReplaceAllowedOrganizations;
import io.keystory.events.organization.OrganizationConsentEvent;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentGiven;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentWithdrawn;
import io.keystory.events.organization.OrganizationConsentFold;
import io.keystory.events.organization.OrganizationConsentView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.Set;

/**
 * Decides about the organizations in which an application of a third party may act for a user; one that is known by the
 * document at its id acts in one at a time.
 */
public final class OrganizationConsentDecider
        implements Decider<OrganizationConsentView, OrganizationConsentCommand, OrganizationConsentEvent> {

    private final OrganizationConsentFold fold = new OrganizationConsentFold();

    @Override
    public OrganizationConsentView initial() {
        return OrganizationConsentView.NONE;
    }

    @Override
    public List<OrganizationConsentEvent> decide(OrganizationConsentView state, OrganizationConsentCommand command) {
        Set<OrganizationId> allowed = state.organizationIds();
        return switch (command) {
            case AllowOrganizations c when c.consentId().isOfDocument() ->
                changes(c).replace(allowed, atMostOne(c.organizationIds()));
            case AllowOrganizations c -> changes(c).add(allowed, c.organizationIds());
            case ReplaceAllowedOrganizations c -> changes(c).replace(
                    allowed, c.consentId().isOfDocument() ? atMostOne(c.organizationIds()) : c.organizationIds());
            case DisallowOrganization c ->
                changes(c).remove(allowed, c.organizationId(), new KeystoryException("entity.not_found", 404));
        };
    }

    @Override
    public OrganizationConsentView evolve(OrganizationConsentView state, OrganizationConsentEvent event) {
        return fold.after(state, event);
    }

    private static Set<OrganizationId> atMostOne(Set<OrganizationId> wanted) {
        if (wanted.size() > 1) {
            throw KeystoryException.invalidInput("organizationIds", "has one organization at most for this application");
        }
        return wanted;
    }

    private static SetChanges<OrganizationId, OrganizationConsentEvent> changes(OrganizationConsentCommand c) {
        ApplicationId application = c.consentId().applicationId();
        UserId user = c.consentId().userId();
        return new SetChanges<>(OrganizationId::value,
                organization -> new OrganizationConsentGiven(application, user, organization),
                organization -> new OrganizationConsentWithdrawn(application, user, organization));
    }
}
