package io.keystory.command.connector;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.connector.ConnectorCommand;
import io.keystory.events.connector.ConnectorCommand.ChangeConnector;
import io.keystory.events.connector.ConnectorCommand.CreateConnector;
import io.keystory.events.connector.ConnectorCommand.DeleteConnector;
import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ConnectorView;

/** Runs the {@link ConnectorDecider} on a connector's stream. */
public final class ConnectorAggregate extends DecidingAggregate<ConnectorView, ConnectorCommand, ConnectorEvent> {

    ConnectorAggregate() {
        super(new ConnectorDecider());
    }

    @Decided
    void handle(CreateConnector command) {
        decide(command);
    }

    @Decided
    void handle(ChangeConnector command) {
        decide(command);
    }

    @Decided
    void handle(DeleteConnector command) {
        decide(command);
    }
}
