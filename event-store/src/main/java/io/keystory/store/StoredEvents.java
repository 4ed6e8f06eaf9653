package io.keystory.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads stored events. Neither positions nor sequences have gaps, so a gap in what was read proves that some of it is
 * archived: only then the archive is read too, and nobody else pays for it.
 */
final class StoredEvents {

    private static final String LIVE = "log.event";
    private static final String WHOLE = "log.every_event";

    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events of a stream from {@code sequence} on, in order. */
    List<StoredEvent> ofStream(String stream, long sequence) {
        return extent(stream).filter(extent -> extent.lastSequence >= sequence)
                .map(extent -> ofStream(extent, sequence)).orElse(List.of());
    }

    private List<StoredEvent> ofStream(Extent extent, long sequence) {
        List<StoredEvent> events = ofStream(LIVE, extent, sequence);
        if (isWhole(events, extent, sequence)) {
            return events;
        }
        events = ofStream(WHOLE, extent, sequence);
        if (!isWhole(events, extent, sequence)) {
            throw new IllegalStateException("Events of " + extent.stream + " are missing: an archive is not attached");
        }
        return events;
    }

    private List<StoredEvent> ofStream(String table, Extent extent, long sequence) {
        return jdbc.sql(StoredEvent.selectFrom(table)
                        + "where stream = ? and sequence >= ? and position between ? and ? order by sequence")
                .params(extent.stream, sequence, extent.firstPosition, extent.lastPosition)
                .query(StoredEvent::of)
                .list();
    }

    private static boolean isWhole(List<StoredEvent> events, Extent extent, long sequence) {
        return events.size() == extent.lastSequence - Math.max(0, sequence) + 1;
    }

    private Optional<Extent> extent(String stream) {
        return jdbc.sql("select last_sequence, first_position, last_position from log.stream where stream = ?")
                .param(stream)
                .query((row, n) -> new Extent(stream, row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** At most {@code limit} events behind {@code position}, in the order of positions and without a gap. */
    List<StoredEvent> after(long position, int limit) {
        List<StoredEvent> events = after(LIVE, position, limit);
        if (events.isEmpty() || events.getFirst().position() == position + 1) {
            return untilGap(events);
        }
        events = after(WHOLE, position, limit);
        if (events.getFirst().position() != position + 1) {
            throw new IllegalStateException(
                    "Events behind position " + position + " are missing: an archive is not attached");
        }
        return untilGap(events);
    }

    private List<StoredEvent> after(String table, long position, int limit) {
        return jdbc.sql(StoredEvent.selectFrom(table) + "where position > ? order by position limit ?")
                .params(position, limit)
                .query(StoredEvent::of)
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
    private record Extent(String stream, long lastSequence, long firstPosition, long lastPosition) {}
}
