package io.keystory.store.append;

import io.keystory.events.platform.Claim;
import io.keystory.store.database.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Locks the head and reads what a group is checked against, in one statement. Such a statement sees the log as it was
 * before it got the lock: when another process moved the head meanwhile, it is run once more. Streams and claims are
 * looked up by key: a join would be planned as a scan while a table is small, and that plan stays.
 */
final class StartStatement {

    private static final String SQL = """
            with head as materialized (select position, recorded_at from log.head for update)
            select 'head', null, null::bytea, null, position, recorded_at, (select position from log.head) from head
            union all
            select 'stream', wanted.stream, null, null, s.last_sequence, null, null
            from unnest(?::text[]) as wanted(stream) cross join lateral (
              select last_sequence from log.stream where stream = wanted.stream limit 1) as s
            union all
            select 'claim', wanted.kind, wanted.value, holder.stream, null, null, null
            from unnest(?::text[], ?::bytea[]) as wanted(kind, value) cross join lateral (
              select stream from log.claim c where c.kind = wanted.kind and c.value = wanted.value limit 1) as holder""";

    private StartStatement() {}

    /** What the group is checked against; it stays so until the transaction ends. */
    static Start run(Connection connection, List<AppendUnit> group) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            Map<Claim, byte[]> digests = new HashMap<>();
            group.forEach(unit -> digests.putAll(unit.digests));
            List<Claim> claims = List.copyOf(digests.keySet());
            new Columns(connection, query)
                    .addTexts(group.stream().flatMap(unit -> unit.events.stream())
                            .map(event -> event.pending().stream()).distinct().toList(), stream -> stream)
                    .addTexts(claims, Claim::kind)
                    .addBytes(claims, digests::get);
            Rows rows = read(query);
            if (rows.position != rows.seen) {
                rows = read(query);
            }
            return new Start(rows.position, rows.recordedAt, rows.sequences, rows.ledger(digests));
        }
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

    private static String key(String kind, byte[] digest) {
        return kind + ":" + HexFormat.of().formatHex(digest);
    }

    /**
     * The state of the log before a group.
     *
     * @param position of the last event
     * @param sequences the last ones of the streams that exist
     */
    record Start(long position, Instant recordedAt, Map<String, Long> sequences, ClaimLedger ledger) {}

    private static final class Rows {

        private final Map<String, Long> sequences = new HashMap<>();
        private final Map<String, String> holders = new HashMap<>();
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
                default -> holders.put(key(row.getString(2), row.getBytes(3)), row.getString(4));
            }
        }

        ClaimLedger ledger(Map<Claim, byte[]> digests) {
            Map<Claim, String> owners = new HashMap<>();
            if (!holders.isEmpty()) {
                digests.forEach((claim, digest) -> {
                    String holder = holders.get(key(claim.kind(), digest));
                    if (holder != null) {
                        owners.put(claim, holder);
                    }
                });
            }
            return new ClaimLedger(owners, digests);
        }
    }
}
