package io.keystory.command.application;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.ChangeAccessRules;
import io.keystory.events.application.ApplicationCommand.ChangeProtocol;
import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationCommand.CreateSecret;
import io.keystory.events.application.ApplicationCommand.DeleteApplication;
import io.keystory.events.application.ApplicationCommand.DeleteSecret;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationScope;
import io.keystory.events.application.ApplicationCommand.DisableResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableUserScope;
import io.keystory.events.application.ApplicationCommand.EnableConsentScopes;
import io.keystory.events.application.ApplicationCommand.MergeCustomData;
import io.keystory.events.application.ApplicationCommand.RegisterApplication;
import io.keystory.events.application.ApplicationCommand.RemoveRegistration;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationCommand.RenameSecret;
import io.keystory.events.application.ApplicationCommand.ReplaceRegistration;
import io.keystory.events.application.ApplicationCommand.ReplaceRoles;
import io.keystory.events.application.ApplicationCommand.UpdateApplication;
import io.keystory.events.application.ApplicationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link ApplicationDecider} on an application's stream. */
public final class ApplicationAggregate
        extends DecidingAggregate<ApplicationState, ApplicationCommand, ApplicationEvent> {

    ApplicationAggregate() {
        super(new ApplicationDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateApplication command) {
        decide(command);
    }

    @Decided
    void handle(UpdateApplication command) {
        decide(command);
    }

    @Decided
    void handle(MergeCustomData command) {
        decide(command);
    }

    @Decided
    void handle(CreateSecret command) {
        decide(command);
    }

    @Decided
    void handle(RenameSecret command) {
        decide(command);
    }

    @Decided
    void handle(DeleteSecret command) {
        decide(command);
    }

    @Decided
    void handle(AssignRoles command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceRoles command) {
        decide(command);
    }

    @Decided
    void handle(RemoveRole command) {
        decide(command);
    }

    @Decided
    void handle(EnableConsentScopes command) {
        decide(command);
    }

    @Decided
    void handle(DisableUserScope command) {
        decide(command);
    }

    @Decided
    void handle(DisableResourceScope command) {
        decide(command);
    }

    @Decided
    void handle(DisableOrganizationScope command) {
        decide(command);
    }

    @Decided
    void handle(DisableOrganizationResourceScope command) {
        decide(command);
    }

    @Decided
    void handle(ChangeAccessRules command) {
        decide(command);
    }

    @Decided
    void handle(ChangeProtocol command) {
        decide(command);
    }

    @Decided
    void handle(RegisterApplication command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceRegistration command) {
        decide(command);
    }

    @Decided
    void handle(RemoveRegistration command) {
        decide(command);
    }

    @Decided
    void handle(DeleteApplication command) {
        decide(command);
    }
}
