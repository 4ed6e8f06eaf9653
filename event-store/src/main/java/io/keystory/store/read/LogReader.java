package io.keystory.store.read;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.store.format.EventDecoder;
import io.keystory.store.format.StoredEvent;
import io.keystory.store.read.StoredEvents.Extent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the log, by stream or by position. By position an event that this code cannot read is told of as an {@link
 * UnreadableEvent}; a stream that has one is refused with {@code event.unreadable}.
 */
public final class LogReader {

    private static final int PART = 1000;

    private final JdbcClient jdbc;
    private final StoredEvents stored;
    private final EventDecoder decoder;
    private final LogTimes times;

    public LogReader(JdbcClient jdbc, EventDecoder decoder) {
        this.jdbc = jdbc;
        this.stored = new StoredEvents(jdbc);
        this.decoder = decoder;
        this.times = new LogTimes(jdbc, this::head);
    }

    /** The events of a stream from {@code sequence} on, in order; empty when there are none. */
    public List<Recorded<DomainEvent>> stream(StreamId stream, long sequence) {
        return readable(decoder.decode(stored.ofStream(stream.toString(), sequence, Long.MAX_VALUE)));
    }

    /** The events of a stream that has been looked up, from {@code sequence} on. */
    public List<Recorded<DomainEvent>> stream(Extent stream, long sequence) {
        return readable(decoder.decode(stored.ofStream(stream, sequence, Long.MAX_VALUE)));
    }

    /** The events of a stream with sequences from {@code from} to below {@code to}, in order. */
    public List<Recorded<DomainEvent>> stream(StreamId stream, long from, long to) {
        return readable(decoder.decode(stored.ofStream(stream.toString(), from, to)));
    }

    /** Where the streams lie that had begun by {@code position}. */
    public List<Extent> extents(Collection<StreamId> streams, long position) {
        return stored.extents(streams.stream().map(StreamId::toString).toList(), position);
    }

    /**
     * Hands over the events of some streams up to {@code position}, those of each stream in order, for those who do not
     * ask who caused them. Short streams are read together, a long one in parts, so that memory is bounded.
     */
    public void replay(Collection<StreamId> streams, long position, Consumer<Recorded<DomainEvent>> each) {
        Map<Boolean, List<Extent>> extents = extents(streams, position).stream()
                .collect(Collectors.partitioningBy(stream -> stream.lastSequence() >= PART));
        replay(extents.get(false), position, each);
        extents.get(true).forEach(stream -> replay(stream, 0, position, each));
    }

    /** Hands over the events of some short streams up to {@code position}, in order. */
    public void replay(List<Extent> streams, long position, Consumer<Recorded<DomainEvent>> each) {
        if (streams.size() == 1) {
            replay(streams.getFirst(), 0, position, each);
        } else if (!streams.isEmpty()) {
            readable(decoder.decodeWithoutMetadata(stored.ofStreams(streams, position))).forEach(each);
        }
    }

    /** The same for one stream of any length from a sequence on, in parts, so that memory is bounded. */
    public void replay(Extent stream, long sequence, long position, Consumer<Recorded<DomainEvent>> each) {
        List<Recorded<DomainEvent>> part;
        long from = sequence;
        do {
            part = readable(decoder.decodeWithoutMetadata(stored.ofStream(stream, from, position, PART)));
            part.forEach(each);
            from += PART;
        } while (part.size() == PART);
    }

    private static List<Recorded<DomainEvent>> readable(List<Recorded<DomainEvent>> events) {
        for (Recorded<DomainEvent> event : events) {
            if (event.event() instanceof UnreadableEvent unreadable) {
                throw new KeystoryException("event.unreadable", 503, Map.of("position", event.position(),
                        "type", unreadable.type(), "version", unreadable.version(), "reason", unreadable.reason()));
            }
        }
        return events;
    }

    /** At most {@code limit} events behind {@code position}, in the order of positions. */
    public List<Recorded<DomainEvent>> after(long position, int limit) {
        return decoder.decode(stored.after(position, limit));
    }

    /** Of the next {@code limit} events behind {@code position} those of these or of unknown types, without metadata. */
    public Window after(long position, int limit, Set<String> types) {
        List<StoredEvent> rows = stored.after(position, limit, decoder.known().stream()
                .filter(type -> !types.contains(type)).toList());
        return rows.isEmpty() ? Window.of(List.of()) : new Window(
                decoder.decodeWithoutMetadata(rows.stream().filter(row -> row.payload() != null).toList()),
                rows.getLast().position());
    }

    /** The events at these positions, in order. */
    public List<Recorded<DomainEvent>> at(Collection<Long> positions) {
        return decoder.decode(stored.at(positions));
    }

    /** The position of the last event, 0 when the log is empty. */
    public long head() {
        return jdbc.sql("select position from log.head").query(Long.class).single();
    }

    /** When events were recorded. */
    public LogTimes times() {
        return times;
    }

    /** Whether the database that keeps the log takes writes: a standby, or one set to read only, does not. */
    public boolean isWritable() {
        return jdbc.sql("select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'")
                .query(Boolean.class)
                .single();
    }

    /** The position of a stream's last event; empty when the stream does not exist. */
    public Optional<Long> lastPosition(StreamId stream) {
        return jdbc.sql("select last_position from log.stream where stream = ?")
                .param(stream.toString())
                .query(Long.class)
                .optional();
    }

    /** The sequence of a stream's last event; empty when the stream does not exist. */
    public Optional<Long> lastSequence(StreamId stream) {
        return jdbc.sql("select last_sequence from log.stream where stream = ?")
                .param(stream.toString())
                .query(Long.class)
                .optional();
    }
}
