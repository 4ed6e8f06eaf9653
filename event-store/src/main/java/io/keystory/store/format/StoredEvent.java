package io.keystory.store.format;

import io.keystory.events.platform.SubjectId;
import io.keystory.store.database.Quoted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** A row of the log as it is stored, personal fields still encrypted. */
public record StoredEvent(String id, long position, long sequence, Instant at, String type, int version,
        String stream, Optional<SubjectId> subject, String metadata, String payload) {

    /** The beginning of a query for stored events. */
    public static String selectFrom(String table) {
        return "select position, sequence, id, type, version, stream, subject, at, metadata, payload from " + table + " ";
    }

    /** The same without metadata; the payload is null of those that have one of these wire names. */
    public static String selectFrom(String table, Collection<String> ignored) {
        return selectFrom(table).replace("metadata, payload", "null as metadata, " + (ignored.isEmpty() ? "payload"
                : "case when type not in (" + Quoted.names(ignored) + ") then payload end as payload"));
    }

    /** The row of a query that {@link #selectFrom} begins. */
    public static StoredEvent of(ResultSet row, int number) throws SQLException {
        return new StoredEvent(row.getString(3), row.getLong(1), row.getLong(2), row.getTimestamp(8).toInstant(),
                row.getString(4), row.getInt(5), row.getString(6), Optional.ofNullable(row.getString(7)).map(SubjectId::new),
                row.getString(9), row.getString(10));
    }

    /** The same, but nothing except its position is known of one without a payload. */
    public static StoredEvent orPosition(ResultSet row, int number) throws SQLException {
        return row.getString(10) != null ? of(row, number) : new StoredEvent(
                null, row.getLong(1), -1, null, null, 0, null, Optional.empty(), null, null);
    }
}
