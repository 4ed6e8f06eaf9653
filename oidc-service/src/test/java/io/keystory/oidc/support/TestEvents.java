package io.keystory.oidc.support;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.platform.token.TokenStates;
import io.keystory.store.EventLog;
import io.keystory.store.append.Staging;
import io.keystory.store.axon.Messages;
import io.keystory.store.vault.VaultEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Appends events as aggregates would, with what belongs to them in the vault and the token store. */
public final class TestEvents {

    private static final EventMetadata METADATA =
            new EventMetadata(Actor.SYSTEM, "r", "c", null, null, "192.0.2.7", "Test");

    private final EventLog log;

    TestEvents(EventLog log) {
        this.log = log;
    }

    /** Appends the events in order. */
    public void append(DomainEvent... events) {
        append(List.of(), events);
    }

    /** Appends the events in order, the secrets beside the first. */
    public void append(List<VaultEntry> secrets, DomainEvent... events) {
        for (DomainEvent event : events) {
            append(event, staging -> {
                if (event == events[0]) {
                    secrets.forEach(staging::store);
                }
            });
        }
    }

    /** Appends an event and forgets a person beside it. */
    public void erase(SubjectId person, DomainEvent event) {
        append(event, staging -> staging.erase(person, List.of()));
    }

    private void append(DomainEvent event, Consumer<Staging> beside) {
        StreamId stream = event.stream();
        long sequence = log.reader().lastSequence(stream).orElse(-1L) + 1;
        GenericDomainEventMessage<DomainEvent> message = new GenericDomainEventMessage<>(stream.type(),
                stream.toString(), sequence, event, Map.of(Messages.METADATA, METADATA), UUID.randomUUID().toString(),
                Instant.now());
        DefaultUnitOfWork.startAndGet(new GenericEventMessage<>(event)).execute(() -> {
            beside.accept(Staging.current());
            TokenStates.of(event).ifPresent(Staging.current()::run);
            log.eventStore().publish(message);
        });
    }
}
