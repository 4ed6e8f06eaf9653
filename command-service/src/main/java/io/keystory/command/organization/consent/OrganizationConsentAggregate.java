package io.keystory.command.organization.consent;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.organization.OrganizationConsentCommand;
import io.keystory.events.organization.OrganizationConsentCommand.AllowOrganizations;
import io.keystory.events.organization.OrganizationConsentCommand.DisallowOrganization;
import io.keystory.events.organization.OrganizationConsentCommand.ReplaceAllowedOrganizations;
import io.keystory.events.organization.OrganizationConsentEvent;
import io.keystory.events.organization.OrganizationConsentView;

/** Runs the {@link OrganizationConsentDecider} on the stream between an application and a user. */
public final class OrganizationConsentAggregate
        extends DecidingAggregate<OrganizationConsentView, OrganizationConsentCommand, OrganizationConsentEvent> {

    OrganizationConsentAggregate() {
        super(new OrganizationConsentDecider());
    }

    @Decided
    void handle(AllowOrganizations command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceAllowedOrganizations command) {
        decide(command);
    }

    @Decided
    void handle(DisallowOrganization command) {
        decide(command);
    }
}
