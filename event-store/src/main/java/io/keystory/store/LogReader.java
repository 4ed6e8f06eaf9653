package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log, by stream or by position. */
public final class LogReader {

    private static final String COLUMNS =
            "select position, sequence, id, type, subject, at, metadata, payload from log.event ";

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final SubjectKeys keys;

    LogReader(JdbcClient jdbc, EventCodec codec, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.keys = keys;
    }

    /** The events of a stream from {@code sequence} on, in order; empty when there are none. */
    public List<Recorded<DomainEvent>> stream(StreamId stream, long sequence) {
        return jdbc.sql(COLUMNS + "where stream = ? and sequence >= ? order by sequence")
                .param(stream.toString())
                .param(sequence)
                .query(this::event)
                .list();
    }

    /** At most {@code limit} events behind {@code position}, in the order of positions. */
    public List<Recorded<DomainEvent>> after(long position, int limit) {
        return jdbc.sql(COLUMNS + "where position > ? order by position limit ?")
                .param(position)
                .param(limit)
                .query(this::event)
                .list();
    }

    /** The position of the last event, 0 when the log is empty. */
    public long head() {
        return jdbc.sql("select position from log.head").query(Long.class).single();
    }

    /** The position of the last event that was recorded at or before {@code instant}, 0 when there is none. */
    public long positionAt(Instant instant) {
        return jdbc.sql("select coalesce(max(position), 0) from log.event where recorded_at <= ?")
                .param(Timestamp.from(instant))
                .query(Long.class)
                .single();
    }

    /** The sequence of a stream's last event; empty when the stream does not exist. */
    public Optional<Long> lastSequence(StreamId stream) {
        return jdbc.sql("select last_sequence from log.stream where stream = ?")
                .param(stream.toString())
                .query(Long.class)
                .optional();
    }

    private Recorded<DomainEvent> event(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        String subject = row.getString("subject");
        String payload = row.getString("payload");
        SecretKey key = subject == null || !payload.contains("\"~\"") ? null : key(new SubjectId(subject));
        DomainEvent event = codec.decode(row.getString("type"), payload, id, key);
        return new Recorded<>(id, row.getLong("position"), row.getLong("sequence"),
                row.getTimestamp("at").toInstant(), metadata(row.getString("metadata"), id, event), event);
    }

    private EventMetadata metadata(String stored, String id, DomainEvent event) {
        EventMetadata sealed = codec.decodeMetadata(stored, id, null);
        if (!stored.contains("\"~\"")) {
            return sealed;
        }
        EventMetadata anywhere = new EventMetadata(sealed.actor(), null, null, null, null, "", "");
        SecretKey key = EventEncoder.originSubject(anywhere, event).map(this::key).orElse(null);
        return codec.decodeMetadata(stored, id, key);
    }

    private SecretKey key(SubjectId subject) {
        return keys.find(subject).orElse(null);
    }
}
