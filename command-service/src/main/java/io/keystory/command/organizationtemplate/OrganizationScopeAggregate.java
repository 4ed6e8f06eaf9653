package io.keystory.command.organizationtemplate;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.CreateOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.DeleteOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.UpdateOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link OrganizationScopeDecider} on the stream of a scope of organizations. */
public final class OrganizationScopeAggregate
        extends DecidingAggregate<OrganizationScopeView, OrganizationScopeCommand, OrganizationScopeEvent> {

    OrganizationScopeAggregate() {
        super(new OrganizationScopeDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateOrganizationScope command) {
        decide(command);
    }

    @Decided
    void handle(UpdateOrganizationScope command) {
        decide(command);
    }

    @Decided
    void handle(DeleteOrganizationScope command) {
        decide(command);
    }
}
