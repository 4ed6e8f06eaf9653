package io.keystory.command.connector;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.message.DevelopmentInbox;
import java.util.List;
import java.util.stream.Stream;

/** Whether messages get anywhere: through a connector, or to the development inbox where that is open. */
public final class Channels {

    private final Connectors connectors;
    private final boolean isInboxOpen;

    Channels(Connectors connectors, DevelopmentInbox inbox, KeystorySettings settings) {
        this.connectors = connectors;
        this.isInboxOpen = inbox.isOpen(settings);
    }

    /** Whether somebody can be sent something by e-mail, or by SMS. */
    public boolean isOpen(ConnectorType channel) {
        return isInboxOpen || connectors.sending(channel).isPresent();
    }

    /** The streams of the connectors by which messages are sent now. */
    public List<StreamId> streams() {
        return Stream.of(ConnectorType.EMAIL, ConnectorType.SMS).flatMap(type -> connectors.sending(type).stream())
                .map(connector -> new ConnectorId(connector.id()).stream()).toList();
    }

    /** Whether what has no connector is kept for the console. */
    public boolean isInboxOpen() {
        return isInboxOpen;
    }
}
