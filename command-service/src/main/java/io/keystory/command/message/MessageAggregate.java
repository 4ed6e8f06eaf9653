package io.keystory.command.message;

import io.keystory.command.message.MessageDecider.Waiting;
import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.message.MessageCommand;
import io.keystory.events.message.MessageCommand.OrderMessage;
import io.keystory.events.message.MessageCommand.RecordDelivery;
import io.keystory.events.message.MessageCommand.RecordFailedDelivery;
import io.keystory.events.message.MessageCommand.RecordRateLimit;
import io.keystory.events.message.MessageEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link MessageDecider} on a message's stream. */
public final class MessageAggregate extends DecidingAggregate<Waiting, MessageCommand, MessageEvent> {

    MessageAggregate() {
        super(new MessageDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OrderMessage command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RecordRateLimit command) {
        decide(command);
    }

    @Decided
    void handle(RecordDelivery command) {
        decide(command);
    }

    @Decided
    void handle(RecordFailedDelivery command) {
        decide(command);
    }
}
