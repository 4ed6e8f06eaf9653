package io.keystory.store;

import io.keystory.events.platform.Claim;
import io.keystory.store.AppendUnit.Placed;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The statements of an append. */
final class LogTables {

    private final KeyEncryptionKey kek;

    LogTables(KeyEncryptionKey kek) {
        this.kek = kek;
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
        try (PreparedStatement query =
                connection.prepareStatement("select stream, last_sequence from log.stream where stream = any(?)")) {
            query.setArray(1, connection.createArrayOf("text", streams));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sequences.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return sequences;
    }

    void write(Connection connection, Map<AppendUnit, List<Placed>> placed, ClaimLedger ledger, long position,
            Instant recordedAt) throws SQLException {
        if (placed.isEmpty()) {
            return;
        }
        writeClaims(connection, ledger);
        writeVault(connection, placed.keySet().stream().toList());
        List<Placed> events = placed.values().stream().flatMap(List::stream).toList();
        if (!events.isEmpty()) {
            writeEvents(connection, events);
            writeStreams(connection, events);
            RowChanges.runAll(connection, List.of(
                    RowChange.of("update log.head set position = ?, recorded_at = ?", position, recordedAt)));
        }
    }

    private void writeClaims(Connection connection, ClaimLedger ledger) throws SQLException {
        List<RowChange> changes = new ArrayList<>();
        for (Claim claim : ledger.released()) {
            changes.add(RowChange.of("delete from log.claim where kind = ? and value = ?",
                    claim.kind(), kek.digest(claim.value())));
        }
        ledger.taken().forEach((claim, owner) -> changes.add(RowChange.of(
                "insert into log.claim (kind, value, stream) values (?, ?, ?)",
                claim.kind(), kek.digest(claim.value()), owner)));
        RowChanges.runAll(connection, changes);
    }

    private void writeVault(Connection connection, List<AppendUnit> units) throws SQLException {
        List<RowChange> changes = new ArrayList<>();
        units.forEach(unit -> unit.newKeys.forEach(key -> changes.add(RowChange.of(
                "insert into vault.subject_key (subject, sealed) values (?, ?)", key.subject().value(), key.sealed()))));
        units.forEach(unit -> unit.staging.entries.forEach(entry -> changes.add(RowChange.of(
                "insert into vault.entry (id, kind, owner, sealed, digest) values (?, ?, ?, ?, ?)",
                entry.id(), entry.kind(), entry.owner().toString(),
                kek.seal(entry.content().getBytes(StandardCharsets.UTF_8), entry.id()),
                entry.digested() == null ? null : kek.digest(entry.digested())))));
        units.forEach(unit -> unit.staging.destroyed.forEach(id ->
                changes.add(RowChange.of("delete from vault.entry where id = ?", id))));
        units.forEach(unit -> unit.staging.destroyedKeys.forEach(subject ->
                changes.add(RowChange.of("delete from vault.subject_key where subject = ?", subject.value()))));
        RowChanges.runAll(connection, changes);
    }

    private static void writeEvents(Connection connection, List<Placed> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into log.event (position, category, stream, sequence, id, type, version, subject, at,
                  recorded_at, metadata, payload)
                select position, category, stream, sequence, id, type, version, subject, at, recorded_at,
                  metadata::jsonb, payload::jsonb
                from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[],
                  ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[])
                as e(position, category, stream, sequence, id, type, version, subject, at, recorded_at, metadata,
                  payload)""")) {
            Columns columns = new Columns(connection, insert, events);
            columns.add("bigint", Placed::position);
            columns.add("text", p -> p.encoded().category());
            columns.add("text", p -> p.encoded().pending().stream());
            columns.add("bigint", Placed::sequence);
            columns.add("text", p -> p.encoded().pending().id());
            columns.add("text", p -> p.encoded().type());
            columns.add("int", p -> p.encoded().version());
            columns.add("text", p -> p.encoded().subject());
            columns.add("timestamptz", p -> p.encoded().pending().at().toString());
            columns.add("timestamptz", p -> p.recordedAt().toString());
            columns.add("text", p -> p.encoded().metadata());
            columns.add("text", p -> p.encoded().payload());
            insert.executeUpdate();
        }
    }

    private static void writeStreams(Connection connection, List<Placed> events) throws SQLException {
        Map<String, Placed> last = new LinkedHashMap<>();
        events.forEach(p -> last.put(p.encoded().pending().stream(), p));
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into log.stream (stream, last_sequence, last_position)
                select * from unnest(?::text[], ?::bigint[], ?::bigint[])
                on conflict (stream) do update
                set last_sequence = excluded.last_sequence, last_position = excluded.last_position""")) {
            Columns columns = new Columns(connection, upsert, List.copyOf(last.values()));
            columns.add("text", p -> p.encoded().pending().stream());
            columns.add("bigint", Placed::sequence);
            columns.add("bigint", Placed::position);
            upsert.executeUpdate();
        }
    }

    /** Binds one array parameter per column. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Placed> rows;
        private int next = 1;

        Columns(Connection connection, PreparedStatement statement, List<Placed> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<Placed, Object> value) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(type, rows.stream().map(value).toArray()));
        }
    }

    record Head(long position, Instant recordedAt) {}
}
