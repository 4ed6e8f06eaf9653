package io.keystory.command.organizationtemplate;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.CreateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.DeleteOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveResourceScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.UpdateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link OrganizationRoleDecider} on the stream of a role in organizations. */
public final class OrganizationRoleAggregate
        extends DecidingAggregate<OrganizationRoleView, OrganizationRoleCommand, OrganizationRoleEvent> {

    OrganizationRoleAggregate() {
        super(new OrganizationRoleDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateOrganizationRole command) {
        decide(command);
    }

    @Decided
    void handle(UpdateOrganizationRole command) {
        decide(command);
    }

    @Decided
    void handle(AssignOrganizationScopes command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceOrganizationScopes command) {
        decide(command);
    }

    @Decided
    void handle(RemoveOrganizationScope command) {
        decide(command);
    }

    @Decided
    void handle(AssignResourceScopes command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceResourceScopes command) {
        decide(command);
    }

    @Decided
    void handle(RemoveResourceScope command) {
        decide(command);
    }

    @Decided
    void handle(DeleteOrganizationRole command) {
        decide(command);
    }
}
