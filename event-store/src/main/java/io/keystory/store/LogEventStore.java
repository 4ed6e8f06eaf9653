package io.keystory.store;

import io.keystory.store.LogStream.Window;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** The event store that Axon's aggregates append to and its processors stream from. */
final class LogEventStore extends AbstractEventStore {

    private final LogReader reader;
    private final LogTail tail;

    private LogEventStore(Builder builder, LogReader reader, LogTail tail) {
        super(builder);
        this.reader = reader;
        this.tail = tail;
    }

    static LogEventStore over(EventStorageEngine engine, LogReader reader, LogTail tail) {
        Builder builder = new Builder() {};
        builder.storageEngine(engine);
        return new LogEventStore(builder, reader, tail);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new LogStream((kept, position, limit) -> Window.of(kept.isEmpty() ? reader.after(position, limit) : kept),
                tail, LogStorageEngine.position(token));
    }
}
