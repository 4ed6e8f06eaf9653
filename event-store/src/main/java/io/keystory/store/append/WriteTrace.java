package io.keystory.store.append;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one request has appended so far: it becomes the position that the answer carries. */
public final class WriteTrace {

    private static final ScopedValue<WriteTrace> CURRENT = ScopedValue.newInstance();

    private final List<Recorded<DomainEvent>> events = new CopyOnWriteArrayList<>();
    private final Map<String, Long> remote = new ConcurrentHashMap<>();
    private volatile long remotePosition;
    private volatile Precondition precondition;

    /** Runs {@code work} and keeps what it appends. */
    public static <T> T during(WriteTrace trace, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, trace).call(work::call);
    }

    /** The trace of the running request; empty outside one. */
    public static Optional<WriteTrace> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Has the first append of this request to some streams refused unless nothing else happened to them meanwhile. */
    public void require(Precondition required) {
        precondition = required;
    }

    /** Requires nothing any more. */
    public void requireNothing() {
        precondition = null;
    }

    /** What is required of streams; empty when nothing is. */
    public Optional<Precondition> required() {
        return Optional.ofNullable(precondition);
    }

    /** Whether something is required of streams. */
    public boolean isConditional() {
        return precondition != null;
    }

    /** The precondition of an append to one of these streams; null when there is none. */
    public Guard guard(List<PendingEvent> pending) {
        Precondition required = precondition;
        return required != null && required.isAbout(pending.stream().map(e -> e.event().stream()).toList())
                ? required.guard() : null;
    }

    /** What follows on a stream that was as required builds on this request's own event. */
    public void add(List<Recorded<DomainEvent>> appended) {
        events.addAll(appended);
        Precondition required = precondition;
        if (required != null && required.isAbout(appended.stream().map(e -> e.event().stream()).toList())) {
            precondition = null;
        }
    }

    /** Keeps the positions of events that another process appended on this request's behalf, by their wire names. */
    public void reached(long position, Map<String, Long> lastByType) {
        remotePosition = Math.max(remotePosition, position);
        lastByType.forEach((type, last) -> remote.merge(type, last, Math::max));
    }

    /** The last position of each event type that was appended, here or elsewhere. */
    public Map<String, Long> lastByType() {
        Map<String, Long> last = new HashMap<>(remote);
        events.forEach(event ->
                last.merge(EventTypes.describe(event.event().getClass()).value(), event.position(), Math::max));
        return last;
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
