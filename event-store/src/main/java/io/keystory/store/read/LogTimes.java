package io.keystory.store.read;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the events of the log were recorded, and which was the last one at a moment. */
public final class LogTimes {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final LongSupplier head;

    LogTimes(JdbcClient jdbc, LongSupplier head) {
        this.jdbc = jdbc;
        this.head = head;
    }

    /** The position of the last event recorded at or before {@code instant}, to the microsecond; 0 without one. */
    public long positionAt(Instant instant) {
        long low = 0;
        long high = head.getAsLong();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (isRecordedBy(instant, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * The same for an instant that has come: an answer that stays. What is being appended is waited for, and whatever is
     * appended later is recorded later, also by a process whose clock is behind.
     */
    public long settledPositionAt(Instant instant) {
        Instant stored = recordable(instant);
        boolean isPassed = jdbc.sql("select recorded_at > ? from log.head").param(Timestamp.from(stored))
                .query(Boolean.class).single();
        if (!isPassed) {
            Timestamp next = Timestamp.from(stored.plus(1, ChronoUnit.MICROS));
            jdbc.sql("update log.head set recorded_at = ? where recorded_at < ?").params(next, next).update();
        }
        return positionAt(stored);
    }

    /** When the event at a position was recorded; empty when there is none. */
    public Optional<Instant> recordedAt(long position) {
        return jdbc.sql("select recorded_at from log.every_event where position = ?")
                .param(position)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** As the database can tell it; nothing is recorded before 1970, and nobody asks for events after the year 9999. */
    private static Instant recordable(Instant instant) {
        Instant known = instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant.isAfter(LATEST) ? LATEST : instant;
        return known.truncatedTo(ChronoUnit.MICROS);
    }

    /** Recording times grow with positions, so they can be searched by halves without an index of their own. */
    private boolean isRecordedBy(Instant instant, long position) {
        return jdbc.sql("select recorded_at <= ? from log.every_event where position >= ? order by position limit 1")
                .param(Timestamp.from(recordable(instant)))
                .param(position)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
