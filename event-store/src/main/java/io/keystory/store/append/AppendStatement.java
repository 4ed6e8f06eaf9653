package io.keystory.store.append;

import io.keystory.events.platform.Claim;
import io.keystory.store.append.AppendUnit.PersonLink;
import io.keystory.store.append.AppendUnit.Placed;
import io.keystory.store.append.AppendUnit.SealedEntry;
import io.keystory.store.database.Columns;
import io.keystory.store.vault.SubjectKeys.NewKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that an append inserts, in one statement, and the commit with it where nothing is to follow: each more
 * would be one more wait for the database. What there is nothing of is left out, since PostgreSQL would prepare for it.
 */
final class AppendStatement {

    private static final String CLAIMS = """
            claims as (
              insert into log.claim (kind, value, stream)
              select * from unnest(?::text[], ?::bytea[], ?::text[])
            ),""";

    private static final String KEYS = """
            keys as (
              insert into vault.subject_key (subject, sealed)
              select * from unnest(?::text[], ?::bytea[])
            ),""";

    private static final String ENTRIES = """
            entries as (
              insert into vault.entry (id, kind, owner, sealed, digest)
              select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
            ),""";

    private static final String LINKS = """
            links as (
              insert into vault.subject_link (person, subject)
              select * from unnest(?::bytea[], ?::text[])
              on conflict do nothing
            ),""";

    private static final String EVENTS = """
            streams as (
              insert into log.stream (stream, first_position, last_sequence, last_position)
              select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
              on conflict (stream) do update
              set last_sequence = excluded.last_sequence, last_position = excluded.last_position
            ), events as (
              insert into log.event (position, category, stream, sequence, id, type, version, subject, at,
                recorded_at, metadata, payload)
              select position, category, stream, sequence, id, type, version, subject, at::timestamptz,
                recorded_at::timestamptz, metadata::jsonb, payload::jsonb
              from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[])
              as e(position, category, stream, sequence, id, type, version, subject, at, recorded_at, metadata,
                payload)
              returning position, recorded_at
            )
            update log.head set (position, recorded_at) = (select max(position), max(recorded_at) from events)""";

    private AppendStatement() {}

    /**
     * Inserts the events with the claims, keys and secrets that go with them, and moves the head.
     *
     * @param links which subjects are about which persons
     * @param isLast whether to commit, too
     */
    static void run(Connection connection, Map<AppendUnit, List<Placed>> placed, ClaimLedger ledger,
            List<PersonLink> links, boolean isLast) throws SQLException {
        List<Placed> events = placed.values().stream().flatMap(List::stream).toList();
        Map<Claim, String> taken = ledger.taken();
        List<NewKey> keys = placed.keySet().stream().flatMap(unit -> unit.newKeys.stream()).toList();
        List<SealedEntry> entries = placed.keySet().stream().flatMap(unit -> unit.entries.stream()).toList();
        String sql = "with " + (taken.isEmpty() ? "" : CLAIMS) + (keys.isEmpty() ? "" : KEYS)
                + (entries.isEmpty() ? "" : ENTRIES) + (links.isEmpty() ? "" : LINKS) + EVENTS + (isLast ? "; commit" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns columns = new Columns(connection, statement);
            bindClaims(columns, taken, ledger);
            bindKeys(columns, keys);
            bindEntries(columns, entries);
            bindLinks(columns, links);
            bindStreams(columns, events);
            bindEvents(columns, events);
            statement.execute();
        }
    }

    private static void bindClaims(Columns columns, Map<Claim, String> taken, ClaimLedger ledger)
            throws SQLException {
        if (!taken.isEmpty()) {
            columns.addTexts(taken.keySet(), Claim::kind)
                    .addBytes(taken.keySet(), ledger::digest)
                    .addTexts(taken.keySet(), taken::get);
        }
    }

    private static void bindKeys(Columns columns, List<NewKey> keys) throws SQLException {
        if (!keys.isEmpty()) {
            columns.addTexts(keys, key -> key.subject().value()).addBytes(keys, NewKey::sealed);
        }
    }

    private static void bindEntries(Columns columns, List<SealedEntry> entries) throws SQLException {
        if (!entries.isEmpty()) {
            columns.addTexts(entries, sealed -> sealed.entry().id())
                    .addTexts(entries, sealed -> sealed.entry().kind())
                    .addTexts(entries, sealed -> sealed.entry().owner().toString())
                    .addBytes(entries, SealedEntry::content)
                    .addBytes(entries, SealedEntry::digest);
        }
    }

    private static void bindLinks(Columns columns, List<PersonLink> links) throws SQLException {
        if (!links.isEmpty()) {
            columns.addBytes(links, PersonLink::person).addTexts(links, link -> link.subject().value());
        }
    }

    private static void bindStreams(Columns columns, List<Placed> events) throws SQLException {
        Map<String, Placed> first = new LinkedHashMap<>();
        Map<String, Placed> last = new LinkedHashMap<>();
        for (Placed event : events) {
            first.putIfAbsent(event.encoded().pending().stream(), event);
            last.put(event.encoded().pending().stream(), event);
        }
        columns.addTexts(first.keySet(), stream -> stream)
                .addLongs(first.values(), Placed::position)
                .addLongs(last.values(), Placed::sequence)
                .addLongs(last.values(), Placed::position);
    }

    private static void bindEvents(Columns columns, List<Placed> events) throws SQLException {
        columns.addLongs(events, Placed::position)
                .addTexts(events, p -> p.encoded().category())
                .addTexts(events, p -> p.encoded().pending().stream())
                .addLongs(events, Placed::sequence)
                .addTexts(events, p -> p.encoded().pending().id())
                .addTexts(events, p -> p.encoded().type())
                .addInts(events, p -> p.encoded().version())
                .addTexts(events, p -> p.encoded().subject())
                .addTexts(events, p -> p.encoded().pending().at().toString())
                .addTexts(events, p -> p.recordedAt().toString())
                .addTexts(events, p -> p.encoded().metadata())
                .addTexts(events, p -> p.encoded().payload());
    }
}
