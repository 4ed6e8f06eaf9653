package io.keystory.command.role;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.role.RoleCommand;
import io.keystory.events.role.RoleCommand.AssignScopes;
import io.keystory.events.role.RoleCommand.CreateRole;
import io.keystory.events.role.RoleCommand.DeleteRole;
import io.keystory.events.role.RoleCommand.RemoveScope;
import io.keystory.events.role.RoleCommand.UpdateRole;
import io.keystory.events.role.RoleEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link RoleDecider} on a role's stream. */
public final class RoleAggregate extends DecidingAggregate<RoleState, RoleCommand, RoleEvent> {

    RoleAggregate() {
        super(new RoleDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateRole command) {
        decide(command);
    }

    @Decided
    void handle(UpdateRole command) {
        decide(command);
    }

    @Decided
    void handle(AssignScopes command) {
        decide(command);
    }

    @Decided
    void handle(RemoveScope command) {
        decide(command);
    }

    @Decided
    void handle(DeleteRole command) {
        decide(command);
    }
}
