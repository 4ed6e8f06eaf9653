package io.keystory.store;

import io.keystory.events.platform.Claim;
import io.keystory.store.AppendUnit.Placed;
import io.keystory.store.SubjectKeys.NewKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that an append inserts, in one statement: each more would be one more wait for the database. */
final class AppendStatement {

    private static final String SQL = """
            with claims as (
              insert into log.claim (kind, value, stream)
              select * from unnest(?::text[], ?::bytea[], ?::text[])
            ), keys as (
              insert into vault.subject_key (subject, sealed)
              select * from unnest(?::text[], ?::bytea[])
            ), entries as (
              insert into vault.entry (id, kind, owner, sealed, digest)
              select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
            ), streams as (
              insert into log.stream (stream, first_position, last_sequence, last_position)
              select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
              on conflict (stream) do update
              set last_sequence = excluded.last_sequence, last_position = excluded.last_position
            ), events as (
              insert into log.event (position, category, stream, sequence, id, type, version, subject, at,
                recorded_at, metadata, payload)
              select position, category, stream, sequence, id, type, version, subject, at, recorded_at,
                metadata::jsonb, payload::jsonb
              from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[])
              as e(position, category, stream, sequence, id, type, version, subject, at, recorded_at, metadata,
                payload)
              returning position, recorded_at
            )
            update log.head set (position, recorded_at) = (select max(position), max(recorded_at) from events)""";

    private final KeyEncryptionKey kek;

    AppendStatement(KeyEncryptionKey kek) {
        this.kek = kek;
    }

    /** Inserts the events with the claims, keys and secrets that go with them, and moves the head. */
    void run(Connection connection, Collection<AppendUnit> units, Map<Claim, String> claims, List<Placed> events)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            Columns columns = new Columns(connection, statement);
            bindClaims(columns, claims);
            bindVault(columns, units);
            bindStreams(columns, events);
            bindEvents(columns, events);
            statement.executeUpdate();
        }
    }

    private void bindClaims(Columns columns, Map<Claim, String> claims) throws SQLException {
        columns.add("text", claims.keySet(), Claim::kind)
                .addBytes(claims.keySet(), claim -> kek.digest(claim.value()))
                .add("text", claims.keySet(), claims::get);
    }

    private void bindVault(Columns columns, Collection<AppendUnit> units) throws SQLException {
        List<NewKey> keys = units.stream().flatMap(unit -> unit.newKeys.stream()).toList();
        List<VaultEntry> entries = units.stream().flatMap(unit -> unit.staging.entries.stream()).toList();
        columns.add("text", keys, key -> key.subject().value())
                .addBytes(keys, NewKey::sealed)
                .add("text", entries, VaultEntry::id)
                .add("text", entries, VaultEntry::kind)
                .add("text", entries, entry -> entry.owner().toString())
                .addBytes(entries, e -> kek.seal(e.content().getBytes(StandardCharsets.UTF_8), e.id()))
                .addBytes(entries, entry -> entry.digested() == null ? null : kek.digest(entry.digested()));
    }

    private static void bindStreams(Columns columns, List<Placed> events) throws SQLException {
        Map<String, Placed> first = new LinkedHashMap<>();
        Map<String, Placed> last = new LinkedHashMap<>();
        for (Placed event : events) {
            first.putIfAbsent(event.encoded().pending().stream(), event);
            last.put(event.encoded().pending().stream(), event);
        }
        columns.add("text", first.keySet(), stream -> stream)
                .add("bigint", first.values(), Placed::position)
                .add("bigint", last.values(), Placed::sequence)
                .add("bigint", last.values(), Placed::position);
    }

    private static void bindEvents(Columns columns, List<Placed> events) throws SQLException {
        columns.add("bigint", events, Placed::position)
                .add("text", events, p -> p.encoded().category())
                .add("text", events, p -> p.encoded().pending().stream())
                .add("bigint", events, Placed::sequence)
                .add("text", events, p -> p.encoded().pending().id())
                .add("text", events, p -> p.encoded().type())
                .add("int", events, p -> p.encoded().version())
                .add("text", events, p -> p.encoded().subject())
                .add("timestamptz", events, p -> p.encoded().pending().at().toString())
                .add("timestamptz", events, p -> p.recordedAt().toString())
                .add("text", events, p -> p.encoded().metadata())
                .add("text", events, p -> p.encoded().payload());
    }
}
