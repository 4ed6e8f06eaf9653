package io.keystory.command.message;

import io.keystory.command.connector.Connectors;
import io.keystory.command.message.MessageRows.Due;
import io.keystory.command.message.sender.Delivery;
import io.keystory.command.message.sender.DeliveryFailure;
import io.keystory.command.message.sender.Senders;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.message.MessageCommand.RecordDelivery;
import io.keystory.events.message.MessageCommand.RecordFailedDelivery;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.platform.connector.ConnectorConfig;
import io.keystory.platform.message.MessageContent;
import io.keystory.store.Vault;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Hands messages over, again and again until they are taken, too old, or refused for good: through the connector that
 * they were ordered for, or the one that took its place, each time as it is configured then.
 */
final class Courier {

    private static final int MOST_ATTEMPTS = 8;

    private final Connectors connectors;
    private final Senders senders;
    private final Commands commands;
    private final LogReader log;
    private final Vault vault;
    private final Clock clock;

    Courier(Connectors connectors, Senders senders, Commands commands, LogReader log, Vault vault, Clock clock) {
        this.connectors = connectors;
        this.senders = senders;
        this.commands = commands;
        this.log = log;
        this.vault = vault;
        this.clock = clock;
    }

    /** Tries to hand a message over, and keeps what became of it. */
    void deliver(Due due) {
        Recorded<DomainEvent> ordered = log.stream(due.id().stream(), 0).getFirst();
        Command outcome;
        try {
            send((MessageOrdered) ordered.event());
            outcome = new RecordDelivery(due.id());
        } catch (DeliveryFailure failure) {
            outcome = new RecordFailedDelivery(due.id(), failure.reason(),
                    failure.isFinal() ? null : next((MessageOrdered) ordered.event(), due.attempt()));
        }
        Command kept = outcome;
        RequestContext.causedBy(ordered).run(() -> commands.send(kept));
    }

    private void send(MessageOrdered message) throws DeliveryFailure {
        if (message.expiresAt() <= clock.millis()) {
            throw DeliveryFailure.forGood("expired");
        }
        MessageContent content = vault.open(message.contentId()).map(MessageContent::of)
                .orElseThrow(() -> DeliveryFailure.forGood("content_lost"));
        ConnectorView connector = connectors.find(message.connectorId())
                .or(() -> connectors.sending(content.recipient().channel()))
                .orElseThrow(() -> DeliveryFailure.forGood("connector_deleted"));
        senders.send(connector.factoryId(), new Delivery(content, config(connector)));
    }

    /** Between two looks the configuration may be replaced, and what was secret of the old one gone. */
    private Map<String, Object> config(ConnectorView connector) throws DeliveryFailure {
        ConnectorConfig config = connectors.config(connector);
        if (connector.secretsId() != null && config.secret().isEmpty()) {
            throw DeliveryFailure.forNow("configuration_replaced");
        }
        return config.whole();
    }

    /** After 5, 20, 80 seconds and so on; null when that would be too late, or it was tried often enough. */
    private Instant next(MessageOrdered message, int attempt) {
        Instant next = clock.instant().plusSeconds(5L << 2 * (attempt - 1));
        return attempt >= MOST_ATTEMPTS || next.toEpochMilli() >= message.expiresAt() ? null : next;
    }
}
