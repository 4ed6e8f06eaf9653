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
        return new StoredEvent(row.getString("id"), row.getLong("position"), row.getLong("sequence"),
                row.getTimestamp("at").toInstant(), row.getString("type"),
                row.getInt("version"), row.getString("stream"),
                Optional.ofNullable(row.getString("subject")).map(SubjectId::new),
                row.getString("metadata"), row.getString("payload"));
    }
}
