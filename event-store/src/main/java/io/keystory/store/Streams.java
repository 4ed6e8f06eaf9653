package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.util.List;
import java.util.Optional;

/** Folds single streams as of their last event: exact, one indexed read, no projection needed. */
public final class Streams {

    private final LogReader reader;

    Streams(LogReader reader) {
        this.reader = reader;
    }

    /** The view of a stream, empty when there is none; a stream that this request made costs no read. */
    public <V, E extends DomainEvent> Optional<V> fold(StreamId stream, Fold<V, E> fold) {
        return Optional.ofNullable(fold.over(events(stream)));
    }

    @SuppressWarnings("unchecked")
    private <E extends DomainEvent> List<Recorded<E>> events(StreamId stream) {
        List<Recorded<DomainEvent>> events = WriteTrace.current()
                .flatMap(trace -> trace.whole(stream))
                .orElseGet(() -> reader.stream(stream, 0));
        return (List<Recorded<E>>) (List<?>) events;
    }
}
