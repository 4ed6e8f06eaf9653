package io.keystory.store.axon;

import io.keystory.store.read.LogReader;
import io.keystory.store.read.LogTail;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** The event store that Axon's aggregates append to and its processors stream from. */
public final class LogEventStore extends AbstractEventStore {

    private final LogStorageEngine engine;
    private final LogReader reader;
    private final LogTail tail;

    private LogEventStore(Builder builder, LogStorageEngine engine, LogReader reader, LogTail tail) {
        super(builder);
        this.engine = engine;
        this.reader = reader;
        this.tail = tail;
    }

    /** A store on this engine, for processors of the same process. */
    public static LogEventStore over(LogStorageEngine engine, LogReader reader, LogTail tail) {
        Builder builder = new Builder() {};
        builder.storageEngine(engine);
        return new LogEventStore(builder, engine, reader, tail);
    }

    /** As what it overrides does, but a short stream is not asked for a snapshot. */
    @Override
    public DomainEventStream readEvents(String stream) {
        return DomainEventStream.concat(
                engine.readFromSnapshot(stream), DomainEventStream.of(stagedDomainEventMessages(stream)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new EventStream(reader, tail, LogStorageEngine.position(token));
    }
}
