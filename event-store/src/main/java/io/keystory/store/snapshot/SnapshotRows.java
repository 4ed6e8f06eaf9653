package io.keystory.store.snapshot;

import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.SubjectKeys;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stored snapshots. The log tells whose person's events are in one: that of one person is sealed whole under their
 * key and deleted with it, and what several persons are in is not stored.
 */
public final class SnapshotRows {

    private static final String SELECT = "select * from log.snapshot where stream = ? and ";

    private static final String NEAREST = SELECT
            + "fold = ? and shape = ? and position <= ? order by sequence desc limit 1";

    private static final String STATE = SELECT + "state_type is not null order by sequence desc limit 1";

    /** Whom the events up to a sequence are about; what an earlier snapshot knows of that is not asked again. */
    private static final String PLACE = """
            with earlier as (
              select sequence, position, subject from log.snapshot where stream = :stream and sequence <= :sequence
              order by sequence desc limit 1),
            later as (
              select max(sequence) as sequence, max(position) as position, array_agg(distinct subject) as subjects
              from log.every_event where stream = :stream and sequence <= :sequence
                and sequence > coalesce((select sequence from earlier), -1))
            select greatest(earlier.sequence, later.sequence) as sequence,
              greatest(earlier.position, later.position) as position, later.subjects || earlier.subject as subjects
            from later left join earlier on true""";

    /** A key that is being destroyed at the same time is waited for. */
    private static final String INSERT = """
            insert into log.snapshot (stream, fold, sequence, position, shape, state_type, subject, value)
            select :stream, :fold, :sequence, :position, :shape, :stateType, :subject, :value %s
            on conflict (stream, fold, sequence) do update
            set shape = excluded.shape, state_type = excluded.state_type, subject = excluded.subject,
              value = excluded.value""";

    private static final String WITH_KEY = "from vault.subject_key where subject = :subject for key share";

    private static final String OLDER =
            "delete from log.snapshot where stream = ? and sequence < ? and state_type is not null";

    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final SecureRandom random = new SecureRandom();

    public SnapshotRows(JdbcClient jdbc, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    Optional<Row> nearest(StreamId stream, Shape<?> shape, long position) {
        return jdbc.sql(NEAREST).params(stream.toString(), shape.fold(), shape.digest(), position)
                .query(Row::of).optional();
    }

    Optional<Row> state(StreamId stream) {
        return jdbc.sql(STATE).param(stream.toString()).query(Row::of).optional();
    }

    /** The JSON of a snapshot; throws IllegalStateException when it cannot be opened. */
    String open(Row row) {
        if (row.subject.isEmpty()) {
            return row.value;
        }
        SecretKey key = keys.find(row.subject.get()).orElseThrow(() -> new IllegalStateException("The key is destroyed"));
        return new String(KeyEncryptionKey.decrypt(key, Base64.getDecoder().decode(row.value),
                context(row.stream, row.fold, row.sequence)), StandardCharsets.UTF_8);
    }

    /** Stores a snapshot of an event that is in the log, unless what is in it could not be hidden again. */
    void write(StreamId stream, Shape<?> shape, String json, long sequence, boolean isState) {
        Place place = place(stream.toString(), sequence);
        Optional<SubjectId> subject = place.subjects.stream().findFirst();
        Optional<SecretKey> key = subject.flatMap(keys::find);
        if (place.sequence != sequence || place.subjects.size() > 1 || subject.isPresent() && key.isEmpty()) {
            return;
        }
        String context = context(stream.toString(), shape.fold(), sequence);
        jdbc.sql(INSERT.formatted(subject.isPresent() ? WITH_KEY : ""))
                .param("stream", stream.toString())
                .param("fold", shape.fold())
                .param("sequence", sequence)
                .param("position", place.position)
                .param("shape", shape.digest())
                .param("stateType", isState ? shape.type().getTypeName() : null)
                .param("subject", subject.map(SubjectId::value).orElse(null))
                .param("value", key.map(owned -> seal(json, owned, context)).orElse(json))
                .update();
        if (isState) {
            jdbc.sql(OLDER).params(stream.toString(), sequence).update();
        }
    }

    private String seal(String json, SecretKey key, String context) {
        return Base64.getEncoder().encodeToString(
                KeyEncryptionKey.encrypt(key, json.getBytes(StandardCharsets.UTF_8), context, random));
    }

    private Place place(String stream, long sequence) {
        return jdbc.sql(PLACE).param("stream", stream).param("sequence", sequence)
                .query((row, n) -> new Place(row.getLong("sequence"), row.getLong("position"),
                        Arrays.stream((String[]) row.getArray("subjects").getArray())
                                .filter(Objects::nonNull).distinct().map(SubjectId::new).toList()))
                .single();
    }

    private static String context(String stream, String fold, long sequence) {
        return "snapshot/" + stream + "/" + fold + "/" + sequence;
    }

    /** What the log has up to a sequence: the last event, and whom its events are about. */
    private record Place(long sequence, long position, List<SubjectId> subjects) {}

    /** A stored snapshot; {@code stateType} is null unless it is a state. */
    record Row(String stream, String fold, long sequence, long position, String shape, String stateType,
            Optional<SubjectId> subject, String value) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(row.getString("stream"), row.getString("fold"), row.getLong("sequence"),
                    row.getLong("position"), row.getString("shape"), row.getString("state_type"),
                    Optional.ofNullable(row.getString("subject")).map(SubjectId::new), row.getString("value"));
        }
    }
}
