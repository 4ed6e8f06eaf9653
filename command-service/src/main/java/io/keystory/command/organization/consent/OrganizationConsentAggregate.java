package io.keystory.command.organization.consent;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.organization.OrganizationConsentCommand;
import io.keystory.events.organization.OrganizationConsentCommand.AllowOrganizations;
import io.keystory.events.organization.OrganizationConsentCommand.DisallowOrganization;
import io.keystory.events.organization.OrganizationConsentCommand.ReplaceAllowedOrganizations;
import io.keystory.events.organization.OrganizationConsentEvent;
import io.keystory.events.organization.OrganizationConsentView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link OrganizationConsentDecider} on the stream between an application and a user. */
public final class OrganizationConsentAggregate
        extends DecidingAggregate<OrganizationConsentView, OrganizationConsentCommand, OrganizationConsentEvent> {

    OrganizationConsentAggregate() {
        super(new OrganizationConsentDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AllowOrganizations command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplaceAllowedOrganizations command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DisallowOrganization command) {
        decide(command);
    }
}
