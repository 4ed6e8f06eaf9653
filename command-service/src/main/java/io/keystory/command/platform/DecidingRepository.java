package io.keystory.command.platform;

import io.keystory.events.platform.DomainEvent;
import io.keystory.store.append.Queued;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.snapshot.Snapshots;
import java.lang.reflect.Constructor;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Loads aggregates from the states this process knows, and from the log what it does not know. */
final class DecidingRepository<T extends DecidingAggregate<?, ?, ?>> extends EventSourcingRepository<T> {

    private final EventStore eventStore;
    private final KnownStates states;
    private final Constructor<T> constructor;

    DecidingRepository(Class<T> type, EventStore eventStore, KnownStates states) {
        super(EventSourcingRepository.builder(type).eventStore(eventStore).lockFactory(new StreamLocks()));
        this.eventStore = eventStore;
        this.states = states;
        try {
            this.constructor = type.getDeclaredConstructor();
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no constructor without parameters", e);
        }
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String stream, Long expectedVersion) {
        T root = create();
        long begun = states.begin();
        KnownState known = known(stream);
        long sequence = known == null ? -1 : restore(root, stream, known);
        if (known == null) {
            sequence = read(root, stream);
        } else if (known.isBehind()) {
            sequence = catchUp(root, eventStore.readEvents(stream, sequence + 1), sequence);
        }
        if (sequence < 0) {
            throw new AggregateNotFoundException(stream, "The stream does not exist");
        }
        return watched(EventSourcedAggregate.reconstruct(root, aggregateModel(), sequence, false, eventStore,
                NoSnapshotTriggerDefinition.TRIGGER), root, sequence, begun);
    }

    /** A precondition is checked against the log, so what it is about has to be there. */
    private KnownState known(String stream) {
        KnownState known = states.find(stream);
        boolean isConditional = WriteTrace.current().filter(WriteTrace::isConditional).isPresent();
        if (known == null || !isConditional || known.becomesDurable()) {
            return known;
        }
        return known.durable() == null ? null : known.durable().behind();
    }

    private long restore(T root, String stream, KnownState known) {
        root.restore(stream, known.state(), known.isBehind()
                ? Foundation.LOG : new Foundation(known.done(), () -> confirm(stream, known)));
        return known.sequence();
    }

    private long read(T root, String stream) {
        DomainEventStream events = eventStore.readEvents(stream);
        long begin = -1;
        if (events.hasNext() && !(events.peek().getPayload() instanceof DomainEvent)) {
            DomainEventMessage<?> snapshot = events.next();
            if (root.resume(snapshot)) {
                begin = snapshot.getSequenceNumber();
            } else {
                events = eventStore.readEvents(stream, 0);
            }
        }
        long last = catchUp(root, events, begin);
        if (Snapshots.isDue(begin, last)) {
            root.snapshot(last).ifPresent(eventStore::storeSnapshot);
        }
        return last;
    }

    private long catchUp(T root, DomainEventStream newer, long sequence) {
        long last = sequence;
        while (newer.hasNext()) {
            DomainEventMessage<?> event = newer.next();
            root.on((DomainEvent) event.getPayload());
            last = event.getSequenceNumber();
        }
        return last;
    }

    private void confirm(String stream, KnownState known) {
        if (!known.becomesDurable() || eventStore.lastSequenceNumberFor(stream).orElse(-1L) != known.sequence()) {
            states.behind(stream, known.sequence());
            throw new ConcurrencyException("Stream " + stream + " has gone on");
        }
    }

    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factory) throws Exception {
        long begun = states.begin();
        EventSourcedAggregate<T> aggregate = super.doCreateNewForLock(factory);
        return watched(aggregate, aggregate.invoke(root -> root), -1, begun);
    }

    private EventSourcedAggregate<T> watched(
            EventSourcedAggregate<T> aggregate, T root, long sequence, long begun) {
        Queued.listen(done -> {
            if (aggregate.lastSequence() > sequence) {
                states.queued(aggregate.identifierAsString(), root.state(), aggregate.lastSequence(), done, begun);
            }
            if (Snapshots.isDue(sequence, aggregate.lastSequence())) {
                root.snapshot(aggregate.lastSequence())
                        .ifPresent(snapshot -> done.thenRun(() -> eventStore.storeSnapshot(snapshot)));
            }
        });
        return aggregate;
    }

    private T create() {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
