package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one request has appended so far: it becomes the position that the answer carries. */
public final class WriteTrace {

    private static final ScopedValue<WriteTrace> CURRENT = ScopedValue.newInstance();

    private final List<Recorded<DomainEvent>> events = new CopyOnWriteArrayList<>();
    private volatile long remotePosition;

    /** Runs {@code work} and keeps what it appends. */
    public static <T> T during(WriteTrace trace, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, trace).call(work::call);
    }

    /** The trace of the running request; empty outside one. */
    public static Optional<WriteTrace> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    void add(List<Recorded<DomainEvent>> appended) {
        events.addAll(appended);
    }

    /** Keeps the position of events that another process appended on this request's behalf. */
    public void reached(long position) {
        remotePosition = Math.max(remotePosition, position);
    }

    /** Everything appended in this process, in order. */
    public List<Recorded<DomainEvent>> events() {
        return List.copyOf(events);
    }

    /** All events of a stream when this request made the stream; empty otherwise. */
    public Optional<List<Recorded<DomainEvent>>> whole(StreamId stream) {
        List<Recorded<DomainEvent>> own =
                events.stream().filter(e -> e.event().stream().equals(stream)).toList();
        return own.isEmpty() || own.getFirst().sequence() != 0 ? Optional.empty() : Optional.of(own);
    }

    /** The last position, 0 when nothing was appended. */
    public long position() {
        return Math.max(remotePosition, events.isEmpty() ? 0 : events.getLast().position());
    }
}
