package io.keystory.store;

import io.keystory.events.platform.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A row of the log as it is stored, personal fields still encrypted. */
record StoredEvent(String id, long position, long sequence, Instant at, String type, int version,
        Optional<SubjectId> subject, String metadata, String payload) {

    /** The beginning of a query for stored events. */
    static String selectFrom(String table) {
        return "select position, sequence, id, type, version, subject, at, metadata, payload from " + table + " ";
    }

    static StoredEvent of(ResultSet row, int number) throws SQLException {
        return new StoredEvent(row.getString("id"), row.getLong("position"), row.getLong("sequence"),
                row.getTimestamp("at").toInstant(), row.getString("type"),
                row.getInt("version"), Optional.ofNullable(row.getString("subject")).map(SubjectId::new),
                row.getString("metadata"), row.getString("payload"));
    }
}
