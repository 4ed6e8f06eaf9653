package io.keystory.command.platform;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Lets an aggregate decide the commands that reach a bus, on its streams in an event store. */
public final class AggregateSubscription {

    private final EventStore eventStore;
    private final CommandBus bus;

    public AggregateSubscription(EventStore eventStore, CommandBus bus) {
        this.eventStore = eventStore;
        this.bus = bus;
    }

    /** Subscribes every command handler of the aggregate. */
    public <T extends DecidingAggregate<?, ?, ?>> void subscribe(Class<T> aggregate) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(EventSourcingRepository.builder(aggregate).eventStore(eventStore).build())
                .commandTargetResolver(new StreamTargetResolver())
                .build()
                .subscribe(bus);
    }
}
