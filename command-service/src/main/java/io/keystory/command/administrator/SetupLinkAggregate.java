package io.keystory.command.administrator;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.administrator.SetupLinkCommand;
import io.keystory.events.administrator.SetupLinkCommand.IssueSetupLink;
import io.keystory.events.administrator.SetupLinkCommand.UseSetupLink;
import io.keystory.events.administrator.SetupLinkCommand.WithdrawSetupLink;
import io.keystory.events.administrator.SetupLinkEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link SetupLinkDecider} on a set-up link's stream. */
public final class SetupLinkAggregate extends DecidingAggregate<SetupLinkState, SetupLinkCommand, SetupLinkEvent> {

    SetupLinkAggregate() {
        super(new SetupLinkDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(IssueSetupLink command) {
        decide(command);
    }

    @Decided
    void handle(UseSetupLink command) {
        decide(command);
    }

    @Decided
    void handle(WithdrawSetupLink command) {
        decide(command);
    }
}
