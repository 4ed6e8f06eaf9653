package io.keystory.store.axon;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.store.append.AppendUnit;
import io.keystory.store.append.Appender;
import io.keystory.store.append.EventEncoder;
import io.keystory.store.append.PendingEvent;
import io.keystory.store.append.Queued;
import io.keystory.store.append.Staging;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.read.LogReader;
import io.keystory.store.read.StoredEvents.Extent;
import io.keystory.store.snapshot.Snapshots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Axon's view of the log. */
public final class LogStorageEngine implements EventStorageEngine {

    private static final int BATCH = 500;

    private final EventEncoder encoder;
    private final Appender appender;
    private final LogReader reader;
    private final Snapshots snapshots;

    public LogStorageEngine(EventEncoder encoder, Appender appender, LogReader reader, Snapshots snapshots) {
        this.encoder = encoder;
        this.appender = appender;
        this.reader = reader;
        this.snapshots = snapshots;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Staging staging = Staging.take();
        List<PendingEvent> events =
                Stream.concat(messages.stream().map(Messages::pending), staging.facts().stream()).toList();
        WriteTrace.current().map(trace -> trace.guard(events)).ifPresent(staging::guard);
        AppendUnit unit = encoder.unit(events, staging, staging.guard());
        appender.queue(unit);
        Queued.tell(unit.done);
        List<Recorded<DomainEvent>> appended = appender.await(unit);
        WriteTrace.current().ifPresent(trace -> trace.add(appended));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return messages(reader.stream(StreamId.parse(aggregateIdentifier), firstSequenceNumber));
    }

    /** The events of a stream; those of a long one begin with the newest snapshot, in place of what is in it. */
    DomainEventStream readFromSnapshot(String aggregateIdentifier) {
        List<Extent> extents = reader.extents(List.of(StreamId.parse(aggregateIdentifier)), Long.MAX_VALUE);
        if (extents.isEmpty()) {
            return DomainEventStream.empty();
        }
        Extent stream = extents.getFirst();
        Optional<DomainEventMessage<?>> snapshot = Snapshots.isDue(-1, stream.lastSequence())
                ? readSnapshot(aggregateIdentifier) : Optional.empty();
        return snapshot.isEmpty() ? messages(reader.stream(stream, 0)) : DomainEventStream.concat(
                DomainEventStream.of(snapshot.get()),
                messages(reader.stream(stream, snapshot.get().getSequenceNumber() + 1)));
    }

    private static DomainEventStream messages(List<Recorded<DomainEvent>> events) {
        return DomainEventStream.of(events.stream().<DomainEventMessage<?>>map(Messages::domain).toList());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        reader.after(position(token), BATCH).forEach(event -> events.add(Messages.tracked(event)));
        return events.stream();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.keepState(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.state(StreamId.parse(aggregateIdentifier));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(StreamId.parse(aggregateIdentifier));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reader.times().positionAt(instant.minusNanos(1000)));
    }

    static long position(TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
