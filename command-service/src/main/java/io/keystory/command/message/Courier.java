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
import io.keystory.platform.message.MessageContent;
import io.keystory.store.Vault;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Instant;

/** Hands messages over, again and again until they are taken, too old, or refused for good. */
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
        ConnectorView connector = connectors.find(message.connectorId())
                .orElseThrow(() -> DeliveryFailure.forGood("connector_deleted"));
        MessageContent content = vault.open(message.contentId()).map(MessageContent::of)
                .orElseThrow(() -> DeliveryFailure.forGood("content_lost"));
        senders.send(connector.factoryId(), new Delivery(content, connectors.config(connector).whole()));
    }

    /** After 5, 20, 80 seconds and so on; null when that would be too late, or it was tried often enough. */
    private Instant next(MessageOrdered message, int attempt) {
        Instant next = clock.instant().plusSeconds(5L << 2 * (attempt - 1));
        return attempt >= MOST_ATTEMPTS || next.toEpochMilli() >= message.expiresAt() ? null : next;
    }
}
