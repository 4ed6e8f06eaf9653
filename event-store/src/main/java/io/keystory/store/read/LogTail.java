package io.keystory.store.read;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.format.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest events that this process appended, kept in memory so that its readers need not fetch and decrypt them
 * again, and the place where readers hear of new ones. Events of other processes are read from the log.
 */
public final class LogTail {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final int KEPT = 1 << 13;

    /** Longer stretches are not looked through for the events of one stream. */
    private static final int STRETCH = 500;

    private final AtomicReferenceArray<Recorded<DomainEvent>> ring = new AtomicReferenceArray<>(KEPT);
    private final AtomicLong head;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    public LogTail(long head) {
        this.head = new AtomicLong(head);
    }

    /** Keeps appended events for the readers, whom {@link #reached} wakes. */
    public void keep(List<Recorded<DomainEvent>> events) {
        events.forEach(event -> ring.set(slot(event.position()), event));
    }

    /** Forgets what it keeps of a person, which must not be read from here any more. */
    public void forget(SubjectId subject) {
        for (int i = 0; i < KEPT; i++) {
            Recorded<DomainEvent> event = ring.get(i);
            if (event != null && isAbout(event, subject)) {
                ring.compareAndSet(i, event, null);
            }
        }
    }

    /** Asked of everything kept for each key of a person, and there may be thousands: it makes no sets. */
    private static boolean isAbout(Recorded<DomainEvent> recorded, SubjectId subject) {
        Optional<SubjectId> own = recorded.event().subject();
        return own.filter(subject::equals).isPresent()
                || EventCodec.originSubject(recorded.metadata().actor(), own).filter(subject::equals).isPresent();
    }

    /** Under whose keys an event is hidden. */
    public static Set<SubjectId> subjects(Recorded<DomainEvent> recorded) {
        Optional<SubjectId> own = recorded.event().subject();
        return Stream.concat(own.stream(), EventCodec.originSubject(recorded.metadata().actor(), own).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Hears that the log goes on to at least {@code position}. */
    public void reached(long position) {
        if (head.getAndAccumulate(position, Math::max) < position) {
            listeners.forEach(LogTail::tell);
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("A reader could not be told of new events", e);
        }
    }

    /** The highest position heard of. */
    public long head() {
        return head.get();
    }

    /** The kept events that follow {@code position} without a gap, at most {@code limit}. */
    public List<Recorded<DomainEvent>> after(long position, int limit) {
        List<Recorded<DomainEvent>> events = new ArrayList<>();
        for (long next = position + 1; events.size() < limit && next <= head.get(); next++) {
            Recorded<DomainEvent> event = ring.get(slot(next));
            if (event == null || event.position() != next) {
                break;
            }
            events.add(event);
        }
        return events;
    }

    /** The events of a stream behind one position and up to another; empty unless the whole, short stretch is kept. */
    public Optional<List<Recorded<DomainEvent>>> ofStream(StreamId stream, long after, long upTo) {
        List<Recorded<DomainEvent>> stretch = upTo - after > STRETCH ? List.of() : after(after, (int) (upTo - after));
        return stretch.size() < upTo - after ? Optional.empty()
                : Optional.of(stretch.stream().filter(event -> event.event().stream().equals(stream)).toList());
    }

    /** Calls {@code listener} whenever the log goes on, until it is removed. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells the listener no more. */
    public void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    private static int slot(long position) {
        return (int) (position & (KEPT - 1));
    }
}
