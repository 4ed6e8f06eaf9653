package io.keystory.command.sentinel;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.sentinel.SentinelCommand;
import io.keystory.events.sentinel.SentinelCommand.ForgetAttempts;
import io.keystory.events.sentinel.SentinelCommand.RecordSendingBlock;
import io.keystory.events.sentinel.SentinelEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link SentinelDecider} on the stream of somebody whom attempts are counted for. */
public final class SentinelAggregate extends DecidingAggregate<Boolean, SentinelCommand, SentinelEvent> {

    SentinelAggregate() {
        super(new SentinelDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ForgetAttempts command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordSendingBlock command) {
        decide(command);
    }
}
