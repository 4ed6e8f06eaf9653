package io.keystory.command.platform;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Lets an aggregate decide the commands that reach a bus, on its streams in an event store. */
public final class AggregateSubscription {

    private final EventStore eventStore;
    private final CommandBus bus;
    private final KnownStates states;

    /**
     * @param states what is kept between commands
     */
    public AggregateSubscription(EventStore eventStore, CommandBus bus, KnownStates states) {
        this.eventStore = eventStore;
        this.bus = bus;
        this.states = states;
    }

    /** Subscribes every command handler of the aggregate. */
    public <T extends DecidingAggregate<?, ?, ?>> void subscribe(Class<T> aggregate) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(new DecidingRepository<>(aggregate, eventStore, states))
                .commandTargetResolver(new StreamTargetResolver())
                .build()
                .subscribe(bus);
    }
}
