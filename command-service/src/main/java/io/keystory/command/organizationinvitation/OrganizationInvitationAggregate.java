package io.keystory.command.organizationinvitation;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.AcceptOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.CreateOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.DeleteOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.ExpireOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.RevokeOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link OrganizationInvitationDecider} on an invitation's stream. */
public final class OrganizationInvitationAggregate extends
        DecidingAggregate<OrganizationInvitationView, OrganizationInvitationCommand, OrganizationInvitationEvent> {

    OrganizationInvitationAggregate() {
        super(new OrganizationInvitationDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateOrganizationInvitation command) {
        decide(command);
    }

    @Decided
    void handle(AcceptOrganizationInvitation command) {
        decide(command);
    }

    @Decided
    void handle(RevokeOrganizationInvitation command) {
        decide(command);
    }

    @Decided
    void handle(ExpireOrganizationInvitation command) {
        decide(command);
    }

    @Decided
    void handle(DeleteOrganizationInvitation command) {
        decide(command);
    }
}
