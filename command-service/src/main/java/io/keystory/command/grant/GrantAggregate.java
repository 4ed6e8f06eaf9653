package io.keystory.command.grant;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.grant.GrantCommand;
import io.keystory.events.grant.GrantCommand.ExtendGrant;
import io.keystory.events.grant.GrantCommand.GiveGrant;
import io.keystory.events.grant.GrantCommand.RecordLimitExceeded;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link GrantDecider} on a grant's stream. */
public final class GrantAggregate extends DecidingAggregate<GrantState, GrantCommand, GrantEvent> {

    GrantAggregate() {
        super(new GrantDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(GiveGrant command) {
        decide(command);
    }

    @Decided
    void handle(ExtendGrant command) {
        decide(command);
    }

    @Decided
    void handle(RecordLimitExceeded command) {
        decide(command);
    }

    @Decided
    void handle(RevokeGrant command) {
        decide(command);
    }
}
