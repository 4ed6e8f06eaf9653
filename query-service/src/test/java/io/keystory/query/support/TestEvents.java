package io.keystory.query.support;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
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
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Appends events as aggregates would, without deciding anything. */
public final class TestEvents {

    private final EventLog log;

    TestEvents(EventLog log) {
        this.log = log;
    }

    /** Appends the events one by one and answers the position of the last. */
    public long append(DomainEvent... events) {
        return append(new EventMetadata(Actor.SYSTEM, "r", "c", null, null, "192.0.2.7", "Test"), events);
    }

    /** Appends events of a request from Munich, as the database of these tests has it. */
    public long appendFromMunich(DomainEvent... events) {
        return append(new EventMetadata(Actor.ANONYMOUS, "r", "c", null, null, "203.0.113.7", "Test"), events);
    }

    /** Appends an event and stores a secret beside it. */
    public void append(VaultEntry secret, DomainEvent event) {
        append(staging -> staging.store(secret), event);
    }

    /** Appends an event with what is staged beside it. */
    public void append(Consumer<Staging> staged, DomainEvent event) {
        DefaultUnitOfWork.startAndGet(null).execute(() -> {
            staged.accept(Staging.current());
            append(event);
        });
    }

    /** Appends an event and forgets a person beside it. */
    public void erase(SubjectId person, DomainEvent event) {
        DefaultUnitOfWork.startAndGet(null).execute(() -> {
            Staging.current().erase(person, List.of());
            append(event);
        });
    }

    /** Appends events that the given request caused. */
    public long append(EventMetadata metadata, DomainEvent... events) {
        for (DomainEvent event : events) {
            StreamId stream = event.stream();
            long sequence = log.reader().lastSequence(stream).orElse(-1L) + 1;
            log.eventStore().publish(new GenericDomainEventMessage<>(stream.type(), stream.toString(), sequence, event,
                    Map.of(Messages.METADATA, metadata), UUID.randomUUID().toString(), Instant.now()));
        }
        return log.reader().head();
    }
}
