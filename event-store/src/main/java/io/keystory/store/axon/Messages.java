package io.keystory.store.axon;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.store.append.PendingEvent;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;

/** Translates between recorded events and Axon's messages. */
public final class Messages {

    /** The key under which messages carry their {@link EventMetadata}. */
    public static final String METADATA = "keystory";

    private Messages() {}

    /** What a message knows about the request it came from; {@link EventMetadata#SYSTEM} when it knows nothing. */
    public static EventMetadata metadata(Message<?> message) {
        return message.getMetaData().get(METADATA) instanceof EventMetadata metadata ? metadata : EventMetadata.SYSTEM;
    }

    /** The recorded event of a message that this store made. */
    public static Recorded<DomainEvent> recorded(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new Recorded<>(event.getIdentifier(), position(message), event.getSequenceNumber(), event.getTimestamp(),
                metadata(event), (DomainEvent) event.getPayload());
    }

    static PendingEvent pending(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new PendingEvent(event.getIdentifier(), event.getSequenceNumber(), event.getTimestamp(),
                metadata(event), (DomainEvent) event.getPayload());
    }

    static DomainEventMessage<?> domain(Recorded<DomainEvent> recorded) {
        StreamId stream = recorded.event().stream();
        return new GenericDomainEventMessage<>(stream.type(), stream.toString(), recorded.sequence(),
                recorded.event(), Map.of(METADATA, recorded.metadata()), recorded.id(), recorded.at());
    }

    /** The position of a message that this store made. */
    public static long position(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked ? tracked.trackingToken().position().orElse(0) : 0;
    }

    /** What stands for a batch; its place is the end of it. */
    static TrackedEventMessage<?> batch(EventBatch batch) {
        return new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(batch.upTo()),
                new GenericEventMessage<>("batch", batch, Map.of(), Instant.EPOCH));
    }

    static TrackedEventMessage<?> tracked(Recorded<DomainEvent> recorded) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(recorded.position()), domain(recorded));
    }
}
