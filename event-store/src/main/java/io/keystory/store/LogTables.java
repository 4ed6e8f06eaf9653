package io.keystory.store;

import io.keystory.store.AppendUnit.Placed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The statements of an append. */
final class LogTables {

    private final KeyEncryptionKey kek;
    private final AppendStatement append;
    private final SubjectLinks links;

    LogTables(KeyEncryptionKey kek) {
        this.kek = kek;
        this.append = new AppendStatement(kek);
        this.links = new SubjectLinks(kek);
    }

    Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select position, recorded_at from log.head for update");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), row.getTimestamp(2).toInstant());
        }
    }

    /** The id of the event at a position; null when there is none. */
    String eventAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id from log.event where position = ?")) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    Map<String, Long> lastSequences(Connection connection, List<AppendUnit> group) throws SQLException {
        Object[] streams = group.stream().flatMap(u -> u.events.stream()).map(e -> e.pending().stream()).distinct()
                .toArray();
        Map<String, Long> sequences = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select wanted.stream, s.last_sequence from unnest(?::text[]) as wanted(stream)
                cross join lateral (
                  select last_sequence from log.stream where stream = wanted.stream limit 1) as s""")) {
            query.setArray(1, connection.createArrayOf("text", streams));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sequences.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return sequences;
    }

    /** Stores what the winners brought; what nobody holds any more goes first, what is destroyed goes last. */
    void write(Connection connection, Map<AppendUnit, List<Placed>> placed, ClaimLedger ledger) throws SQLException {
        List<Placed> events = placed.values().stream().flatMap(List::stream).toList();
        if (events.isEmpty()) {
            return;
        }
        RowChanges.runAll(connection, ledger.released().stream()
                .map(claim -> RowChange.of("delete from log.claim where kind = ? and value = ?",
                        claim.kind(), kek.digest(claim.value())))
                .toList());
        append.run(connection, placed.keySet(), ledger.taken(), events);
        links.write(connection, placed.keySet());
        RowChanges.runAll(connection, Stream.concat(
                placed.keySet().stream().flatMap(unit -> unit.staging.destroyed.stream())
                        .map(id -> RowChange.of("delete from vault.entry where id = ?", id)),
                placed.keySet().stream().flatMap(unit -> unit.staging.destroyedKeys.stream())
                        .map(s -> RowChange.of("delete from vault.subject_key where subject = ?", s.value())))
                .toList());
    }

    record Head(long position, Instant recordedAt) {}
}
