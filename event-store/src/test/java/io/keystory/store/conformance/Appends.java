package io.keystory.store.conformance;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.axon.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Writes to and reads from a store as Axon's aggregates and processors do. */
final class Appends {

    /** How a store refuses a sequence that is taken; some tell it apart when it is the first of a stream. */
    private static final Set<Class<?>> CONFLICTS =
            Set.of(ConcurrencyException.class, AggregateStreamCreationException.class);

    private Appends() {}

    /** Whether an append failed since somebody else was first. */
    static boolean isConflict(Throwable failure) {
        return CONFLICTS.contains(failure.getClass());
    }

    /** Publishes in one unit of work; throws what it failed with. */
    static void publish(EventStore store, List<DomainEventMessage<?>> events) {
        unit(() -> store.publish(events));
    }

    /** Runs the work in one unit of work and commits it; throws what it failed with. */
    static void unit(Runnable work) {
        ResultMessage<?> result = DefaultUnitOfWork.startAndGet(null).executeWithResult(() -> {
            work.run();
            return null;
        });
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException refusal
                    ? refusal : new IllegalStateException(result.exceptionResult());
        }
    }

    /** Events of a stream with sequences from {@code first} on. */
    static List<DomainEventMessage<?>> events(String stream, long first, int count) {
        return IntStream.range(0, count).<DomainEventMessage<?>>mapToObj(n -> event(stream, first + n, "text")).toList();
    }

    static DomainEventMessage<?> event(String stream, long sequence, String text) {
        SampleEvent event = new SampleEvent(stream, text);
        return new GenericDomainEventMessage<>("sample", event.stream().toString(), sequence, event,
                Map.of(Messages.METADATA, EventMetadata.SYSTEM), UUID.randomUUID().toString(), Instant.now());
    }

    /** The sequences that are stored of a stream. */
    static List<Long> sequences(EventStore store, String stream, long from) {
        return read(store, stream, from).map(DomainEventMessage::getSequenceNumber).toList();
    }

    static Stream<? extends DomainEventMessage<?>> read(EventStore store, String stream, long from) {
        return store.readEvents("sample:" + stream, from).asStream();
    }

    /** The next {@code count} events behind a token; fewer when they do not come within a minute. */
    static List<TrackedEventMessage<?>> follow(EventStore store, TrackingToken from, int count)
            throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(from)) {
            while (events.size() < count && stream.hasNextAvailable(60, TimeUnit.SECONDS)) {
                events.add(stream.nextAvailable());
            }
        }
        return events;
    }
}
