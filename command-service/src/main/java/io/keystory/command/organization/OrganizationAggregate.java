package io.keystory.command.organization;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.organization.OrganizationCommand;
import io.keystory.events.organization.OrganizationCommand.AddEmailDomain;
import io.keystory.events.organization.OrganizationCommand.AddJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.AddJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationCommand.CreateOrganization;
import io.keystory.events.organization.OrganizationCommand.DeleteOrganization;
import io.keystory.events.organization.OrganizationCommand.RemoveEmailDomain;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningRole;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningSsoConnector;
import io.keystory.events.organization.OrganizationCommand.ReplaceEmailDomains;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationCommand.UpdateOrganization;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link OrganizationDecider} on an organization's stream. */
public final class OrganizationAggregate
        extends DecidingAggregate<OrganizationView, OrganizationCommand, OrganizationEvent> {

    OrganizationAggregate() {
        super(new OrganizationDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateOrganization command) {
        decide(command);
    }

    @Decided
    void handle(UpdateOrganization command) {
        decide(command);
    }

    @Decided
    void handle(AddEmailDomain command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceEmailDomains command) {
        decide(command);
    }

    @Decided
    void handle(RemoveEmailDomain command) {
        decide(command);
    }

    @Decided
    void handle(AddJoiningRoles command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceJoiningRoles command) {
        decide(command);
    }

    @Decided
    void handle(RemoveJoiningRole command) {
        decide(command);
    }

    @Decided
    void handle(AddJoiningSsoConnectors command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceJoiningSsoConnectors command) {
        decide(command);
    }

    @Decided
    void handle(RemoveJoiningSsoConnector command) {
        decide(command);
    }

    @Decided
    void handle(DeleteOrganization command) {
        decide(command);
    }
}
