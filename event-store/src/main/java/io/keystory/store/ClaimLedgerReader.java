package io.keystory.store;

import io.keystory.events.platform.Claim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the claims that a group speaks of in one query. Each is looked up by the key: a join would be planned as a scan
 * while the table is small, and that plan stays for as long as the table is not analyzed.
 */
final class ClaimLedgerReader {

    private final KeyEncryptionKey kek;

    ClaimLedgerReader(KeyEncryptionKey kek) {
        this.kek = kek;
    }

    ClaimLedger read(Connection connection, List<AppendUnit> group) throws SQLException {
        List<Claim> claims = group.stream().flatMap(ClaimLedgerReader::claims).distinct().toList();
        if (claims.isEmpty()) {
            return new ClaimLedger(Map.of());
        }
        Map<String, Claim> byDigest = new HashMap<>();
        claims.forEach(claim -> byDigest.put(key(claim.kind(), kek.digest(claim.value())), claim));
        Map<Claim, String> owners = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select kind, value, holder.stream from unnest(?::text[], ?::bytea[]) as wanted(kind, value)
                cross join lateral (select stream from log.claim c
                  where c.kind = wanted.kind and c.value = wanted.value limit 1) as holder""")) {
            query.setArray(1, connection.createArrayOf("text", claims.stream().map(Claim::kind).toArray()));
            query.setArray(2, connection.createArrayOf("bytea",
                    claims.stream().map(c -> kek.digest(c.value())).toArray(byte[][]::new)));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    owners.put(byDigest.get(key(rows.getString(1), rows.getBytes(2))), rows.getString(3));
                }
            }
        }
        return new ClaimLedger(owners);
    }

    private static Stream<Claim> claims(AppendUnit unit) {
        return unit.staging.claims.stream().map(Staging.ClaimStep::claim);
    }

    private static String key(String kind, byte[] digest) {
        return kind + ":" + HexFormat.of().formatHex(digest);
    }
}
