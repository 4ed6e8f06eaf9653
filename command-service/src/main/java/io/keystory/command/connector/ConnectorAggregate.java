package io.keystory.command.connector;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.connector.ConnectorCommand;
import io.keystory.events.connector.ConnectorCommand.ChangeConnector;
import io.keystory.events.connector.ConnectorCommand.CreateConnector;
import io.keystory.events.connector.ConnectorCommand.DeleteConnector;
import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ConnectorView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link ConnectorDecider} on a connector's stream. */
public final class ConnectorAggregate extends DecidingAggregate<ConnectorView, ConnectorCommand, ConnectorEvent> {

    ConnectorAggregate() {
        super(new ConnectorDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateConnector command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeConnector command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteConnector command) {
        decide(command);
    }
}
