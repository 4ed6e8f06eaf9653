package io.keystory.store.axon;

import io.keystory.store.read.LogReader;
import io.keystory.store.read.LogTail;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log for a streaming processor that has use for some of it: each message carries an {@link EventBatch}. The rest is
 * not decoded, and told of only by how far it goes; what comes from the database comes without metadata, which no fold
 * reads.
 */
public final class InterestingEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> whole;
    private final LogReader reader;
    private final LogTail tail;
    private final Interest interest;
    private final Duration rest;
    private final LongConsumer ignored;
    private volatile Optional<BatchStream> open = Optional.empty();

    public InterestingEvents(StreamableMessageSource<TrackedEventMessage<?>> whole, LogReader reader, LogTail tail,
            Interest interest, Duration rest, LongConsumer ignored) {
        this.whole = whole;
        this.reader = reader;
        this.tail = tail;
        this.interest = interest;
        this.rest = rest;
        this.ignored = ignored;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        BatchStream stream = new BatchStream(reader, tail, interest, rest, ignored, LogStorageEngine.position(token));
        open = Optional.of(stream);
        return stream;
    }

    /** Ends the rest of the processor that reads now, if it rests. */
    public void hurry() {
        open.ifPresent(BatchStream::hurry);
    }

    /** The processor that reads now has claimed its place: it goes on from there, wherever it was before. */
    public void claimed(long place) {
        open.ifPresent(stream -> stream.claimed(place));
    }

    @Override
    public TrackingToken createTailToken() {
        return whole.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return whole.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return whole.createTokenAt(instant);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return whole.createTokenSince(duration);
    }
}
