package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log, by stream or by position. */
public final class LogReader {

    private final JdbcClient jdbc;
    private final StoredEvents stored;
    private final EventDecoder decoder;

    LogReader(JdbcClient jdbc, EventDecoder decoder) {
        this.jdbc = jdbc;
        this.stored = new StoredEvents(jdbc);
        this.decoder = decoder;
    }

    /** The events of a stream from {@code sequence} on, in order; empty when there are none. */
    public List<Recorded<DomainEvent>> stream(StreamId stream, long sequence) {
        return decoder.decode(stored.ofStream(stream.toString(), sequence));
    }

    /** At most {@code limit} events behind {@code position}, in the order of positions. */
    public List<Recorded<DomainEvent>> after(long position, int limit) {
        return decoder.decode(stored.after(position, limit));
    }

    /** The position of the last event, 0 when the log is empty. */
    public long head() {
        return jdbc.sql("select position from log.head").query(Long.class).single();
    }

    /** The position of the last event that was recorded at or before {@code instant}, 0 when there is none. */
    public long positionAt(Instant instant) {
        long low = 0;
        long high = head();
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

    /** Recording times grow with positions, so they can be searched by halves without an index of their own. */
    private boolean isRecordedBy(Instant instant, long position) {
        return jdbc.sql("select recorded_at <= ? from log.every_event where position >= ? order by position limit 1")
                .param(Timestamp.from(instant))
                .param(position)
                .query(Boolean.class)
                .optional()
                .orElse(false);
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
