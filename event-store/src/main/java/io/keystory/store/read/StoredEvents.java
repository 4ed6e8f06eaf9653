package io.keystory.store.read;

import io.keystory.store.format.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads stored events. Neither positions nor sequences have gaps, so a gap in what was read proves that some of it is
 * archived: only then the archive is read too, and nobody else pays for it.
 */
public final class StoredEvents {

    private static final String LIVE = "log.event";
    private static final String WHOLE = "log.every_event";

    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events of a stream with sequences from {@code from} to below {@code to}, in order. */
    List<StoredEvent> ofStream(String stream, long from, long to) {
        return extents(List.of(stream), Long.MAX_VALUE).stream().findFirst()
                .map(extent -> ofStream(extent, from, to)).orElse(List.of());
    }

    /** The same for a stream that has been looked up. */
    List<StoredEvent> ofStream(Extent extent, long from, long to) {
        long wanted = Math.min(extent.lastSequence + 1, to) - Math.max(0, from);
        if (wanted <= 0) {
            return List.of();
        }
        List<StoredEvent> events = ofStream(LIVE, extent, from, to);
        if (events.size() < wanted) {
            events = ofStream(WHOLE, extent, from, to);
        }
        if (events.size() < wanted) {
            throw new IllegalStateException("Events of " + extent.stream + " are missing: an archive is not attached");
        }
        return events;
    }

    /** At most {@code limit} events from a sequence on up to {@code position}, in order. */
    List<StoredEvent> ofStream(Extent extent, long from, long position, int limit) {
        return position >= extent.lastPosition
                ? ofStream(extent, from, from + limit)
                : ofStream(WHOLE, extent.until(position), from, from + limit);
    }

    private List<StoredEvent> ofStream(String table, Extent extent, long from, long to) {
        return jdbc.sql(StoredEvent.selectFrom(table) + "where stream = ? and sequence >= ? and sequence < ?"
                        + " and position between ? and ? order by sequence")
                .params(extent.stream, from, to, extent.firstPosition, extent.lastPosition)
                .query(StoredEvent::of)
                .list();
    }

    /**
     * Where the streams lie that had begun by {@code position}. One is asked for by its key: an array would be planned for
     * anew each time.
     */
    List<Extent> extents(Collection<String> streams, long position) {
        boolean isOne = streams.size() == 1;
        return jdbc.sql("select " + Extent.COLUMNS + " from log.stream where stream = "
                        + (isOne ? "?" : "any(?)") + " and first_position <= ?")
                .params(isOne ? streams.iterator().next() : streams.toArray(String[]::new), position)
                .query((row, n) -> Extent.of(row))
                .list();
    }

    /** The events of some streams up to {@code position}, in the order of positions; no gap would show at their end. */
    List<StoredEvent> ofStreams(List<Extent> streams, long position) {
        long first = streams.stream().mapToLong(Extent::firstPosition).min().orElse(0);
        return jdbc.sql(StoredEvent.selectFrom(WHOLE) + "where stream = any(?) and position between ? and ?"
                        + " order by position")
                .params(streams.stream().map(Extent::stream).toArray(String[]::new), first, position)
                .query(StoredEvent::of)
                .list();
    }

    /** At most {@code limit} events behind {@code position}, in the order of positions and without a gap. */
    public List<StoredEvent> after(long position, int limit) {
        return after(StoredEvent::selectFrom, position, limit);
    }

    /** The same without metadata; of those of these types only the position is given. */
    public List<StoredEvent> after(long position, int limit, Collection<String> ignored) {
        return after(table -> StoredEvent.selectFrom(table, ignored), position, limit);
    }

    private List<StoredEvent> after(UnaryOperator<String> select, long position, int limit) {
        List<StoredEvent> events = query(select.apply(LIVE), position, limit);
        if (events.isEmpty() || events.getFirst().position() == position + 1) {
            return untilGap(events);
        }
        events = query(select.apply(WHOLE), position, limit);
        if (events.getFirst().position() != position + 1) {
            throw new IllegalStateException(
                    "Events behind position " + position + " are missing: an archive is not attached");
        }
        return untilGap(events);
    }

    /** The events at these positions, archived ones included, in order. */
    List<StoredEvent> at(Collection<Long> positions) {
        return jdbc.sql(StoredEvent.selectFrom(WHOLE) + "where position = any(?) order by position")
                .param(positions.toArray(Long[]::new))
                .query(StoredEvent::of)
                .list();
    }

    private List<StoredEvent> query(String select, long position, int limit) {
        return jdbc.sql(select + "where position > ? order by position limit ?")
                .params(position, limit)
                .query(StoredEvent::orPosition)
                .list();
    }

    private static List<StoredEvent> untilGap(List<StoredEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).position() != events.get(i - 1).position() + 1) {
                return events.subList(0, i);
            }
        }
        return events;
    }

    /** Where the events of a stream lie. */
    public record Extent(String stream, long lastSequence, long firstPosition, long lastPosition) {

        /** What {@link #of} reads, first in a row of {@code log.stream}. */
        public static final String COLUMNS = "stream, last_sequence, first_position, last_position";

        /** The extent that a row begins with. */
        public static Extent of(ResultSet row) throws SQLException {
            return new Extent(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }

        private Extent until(long position) {
            return new Extent(stream, lastSequence, firstPosition, position);
        }
    }
}
