package io.keystory.events.connector;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;

/** What can be asked of a connector's aggregate. */
public sealed interface ConnectorCommand extends Command {

    ConnectorId connectorId();

    @Override
    default StreamId stream() {
        return connectorId().stream();
    }

    /** Makes a connector; {@code target} and {@code platform} are null unless it is a social one. */
    record CreateConnector(
            ConnectorId connectorId,
            String factoryId,
            ConnectorType type,
            String target,
            String platform,
            ConnectorSettings settings) implements ConnectorCommand {}

    /**
     * Sets everything that can be set about it; what is as it was leads to nothing.
     *
     * @param expected what the sender has seen, and changes parts of; 409 when it is another by now
     */
    record ChangeConnector(ConnectorId connectorId, ConnectorSettings settings, ConnectorView expected)
            implements ConnectorCommand {}

    /** Deletes the connector; 404 when there is none. */
    record DeleteConnector(ConnectorId connectorId) implements ConnectorCommand {}
}
