package io.keystory.store.append;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.Likeness;
import io.keystory.store.append.AppendUnit.PersonLink;
import io.keystory.store.database.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Locks the head and reads what a group is checked against, in one statement. Such a statement sees the log as it was
 * before it got the lock: when somebody else wrote the head meanwhile, moved or not, it is run once more. Streams and
 * claims are looked up by key: a join would be planned as a scan while a table is small, and that plan stays. Who has
 * what is alike, and who is erased, is asked only where a unit wants to know.
 */
final class StartStatement {

    private static final String SQL = """
            with head as materialized (select position, recorded_at, xmin as written from log.head for update)
            select 'head', null, null::bytea, null, position, recorded_at,
              case when written = (select xmin from log.head) then position else -1 end
            from head
            union all
            select 'stream', wanted.stream, null, null, s.last_sequence, null, null
            from unnest(?::text[]) as wanted(stream) cross join lateral (
              select last_sequence from log.stream where stream = wanted.stream limit 1) as s
            union all
            select 'claim', wanted.kind, wanted.value, holder.stream, null, null, null
            from unnest(?::text[], ?::bytea[]) as wanted(kind, value) cross join lateral (
              select stream from log.claim c where c.kind = wanted.kind and c.value = wanted.value limit 1) as holder""";

    private static final String ALIKE = """

            union all
            select 'claim', holder.kind, wanted.value, holder.stream, null, null, null
            from unnest(?::text[], ?::bytea[]) as wanted(family, value) cross join lateral (
              select kind, stream from log.claim c
              where c.value = wanted.value and c.kind like '%:%' and starts_with(c.kind, wanted.family)) as holder""";

    /** Every two of which one is written in capitals; those who are not have it of the family's own kind. */
    private static final String ALL_ALIKE = """

            union all
            select 'alike', wanted.family, null, null, null, null, null
            from unnest(?::text[]) as wanted(family) where exists (
              select from log.claim one join log.claim other on other.value = one.value and other.stream <> one.stream
              where one.kind like '%:%' and starts_with(one.kind, wanted.family)
                and starts_with(other.kind || ':', wanted.family))""";

    private static final String ERASED = """

            union all
            select 'erased', null, wanted.person, null, null, null, null
            from unnest(?::bytea[]) as wanted(person) cross join lateral (
              select person from vault.erased_person e where e.person = wanted.person limit 1) as erased""";

    private StartStatement() {}

    /** What the group is checked against; it stays so until the transaction ends. */
    static Start run(Connection connection, List<AppendUnit> group) throws SQLException {
        Map<Claim, byte[]> digests = new HashMap<>();
        group.forEach(unit -> digests.putAll(unit.digests));
        List<Claim> claims = List.copyOf(digests.keySet());
        List<Likeness> alone =
                steps(group, ClaimStep.Alone.class).map(ClaimStep.Alone::likeness).distinct().toList();
        List<String> rules =
                steps(group, ClaimStep.Rule.class).map(rule -> rule.likeness().family()).distinct().toList();
        List<PersonLink> links = group.stream().flatMap(unit -> unit.links.stream()).toList();
        String sql = SQL + (alone.isEmpty() ? "" : ALIKE) + (rules.isEmpty() ? "" : ALL_ALIKE)
                + (links.isEmpty() ? "" : ERASED);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Columns columns = new Columns(connection, query)
                    .addTexts(group.stream().flatMap(unit -> unit.events.stream())
                            .map(event -> event.pending().stream()).distinct().toList(), stream -> stream)
                    .addTexts(claims, Claim::kind)
                    .addBytes(claims, digests::get);
            if (!alone.isEmpty()) {
                columns.addTexts(alone, Likeness::family).addBytes(alone, one -> digests.get(one.plain()));
            }
            if (!rules.isEmpty()) {
                columns.addTexts(rules, family -> family);
            }
            if (!links.isEmpty()) {
                columns.addBytes(links, PersonLink::person);
            }
            Rows rows = read(query);
            if (rows.position != rows.seen) {
                rows = read(query);
            }
            return new Start(rows.position, rows.recordedAt, rows.sequences, rows.ledger(digests, alone), rows.erased);
        }
    }

    private static <S> Stream<S> steps(List<AppendUnit> group, Class<S> type) {
        return group.stream().flatMap(unit -> unit.staging.claims.stream()).filter(type::isInstance).map(type::cast);
    }

    private static Rows read(PreparedStatement query) throws SQLException {
        Rows rows = new Rows();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * The state of the log before a group.
     *
     * @param position of the last event
     * @param sequences the last ones of the streams that exist
     * @param erased those of the persons to be linked to who are erased, in hexadecimal digits
     */
    record Start(long position, Instant recordedAt, Map<String, Long> sequences, ClaimLedger ledger,
            Set<String> erased) {

        boolean isErased(PersonLink link) {
            return erased.contains(HexFormat.of().formatHex(link.person()));
        }
    }

    private static final class Rows {

        private final Map<String, Long> sequences = new HashMap<>();
        /** By the value's digest, and then by kind. */
        private final Map<String, Map<String, String>> holders = new HashMap<>();
        private final Set<String> alike = new HashSet<>();
        private final Set<String> erased = new HashSet<>();
        private long position;
        private long seen;
        private Instant recordedAt;

        void add(ResultSet row) throws SQLException {
            switch (row.getString(1)) {
                case "head" -> {
                    position = row.getLong(5);
                    recordedAt = row.getTimestamp(6).toInstant();
                    seen = row.getLong(7);
                }
                case "stream" -> sequences.put(row.getString(2), row.getLong(5));
                case "alike" -> alike.add(row.getString(2));
                case "erased" -> erased.add(HexFormat.of().formatHex(row.getBytes(3)));
                default -> holders.computeIfAbsent(HexFormat.of().formatHex(row.getBytes(3)), _ -> new HashMap<>())
                        .put(row.getString(2), row.getString(4));
            }
        }

        ClaimLedger ledger(Map<Claim, byte[]> digests, List<Likeness> alone) {
            Map<Claim, String> owners = new HashMap<>();
            if (!holders.isEmpty()) {
                digests.forEach((claim, digest) -> {
                    String holder = of(digest).get(claim.kind());
                    if (holder != null) {
                        owners.put(claim, holder);
                    }
                });
                alone.forEach(likeness -> of(digests.get(likeness.plain())).forEach((kind, holder) -> {
                    Claim claim = new Claim(kind, likeness.plain().value());
                    if (likeness.includes(claim)) {
                        owners.put(claim, holder);
                    }
                }));
            }
            return new ClaimLedger(owners, digests, alike);
        }

        private Map<String, String> of(byte[] digest) {
            return holders.getOrDefault(HexFormat.of().formatHex(digest), Map.of());
        }
    }
}
