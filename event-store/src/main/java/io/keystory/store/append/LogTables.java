package io.keystory.store.append;

import io.keystory.events.platform.SubjectId;
import io.keystory.store.append.AppendUnit.Placed;
import io.keystory.store.database.RowChange;
import io.keystory.store.database.RowChanges;
import io.keystory.store.vault.KeyEncryptionKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The statements of an append. */
final class LogTables {

    private final SubjectLinks links;

    LogTables(KeyEncryptionKey kek) {
        this.links = new SubjectLinks(kek);
    }

    /** Waits until no other process appends. */
    void lockHead(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from log.head for update")) {
            query.execute();
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

    /**
     * Stores what the winners brought, and commits; what nobody holds any more goes first, what is destroyed goes last.
     */
    void write(Connection connection, Map<AppendUnit, List<Placed>> placed, ClaimLedger ledger) throws SQLException {
        RowChanges.runAll(connection, ledger.released().stream()
                .map(claim -> RowChange.of("delete from log.claim where kind = ? and value = ?",
                        claim.kind(), ledger.digest(claim)))
                .toList());
        boolean isOrdered = SubjectLinks.isOrdered(placed.keySet());
        if (isOrdered) {
            links.write(connection, placed.keySet());
        }
        List<RowChange> last = destruction(placed.keySet());
        AppendStatement.run(connection, placed, ledger, isOrdered ? List.of()
                : placed.keySet().stream().flatMap(unit -> unit.links.stream()).toList(), last.isEmpty());
        if (!last.isEmpty()) {
            RowChanges.runAll(connection, last);
            connection.commit();
        }
    }

    /**
     * Keys go before snapshots: whoever writes one under a key has written it by then, or never will. What a stream has
     * claimed that nobody can read any more, nobody could give back.
     */
    private static List<RowChange> destruction(Collection<AppendUnit> units) {
        List<String> subjects = units.stream()
                .flatMap(unit -> unit.staging.destroyedKeys.stream()).map(SubjectId::value).toList();
        return Stream.of(
                units.stream().flatMap(unit -> unit.staging.destroyed.stream())
                        .map(id -> RowChange.of("delete from vault.entry where id = ?", id)),
                subjects.stream().map(s -> RowChange.of("delete from vault.subject_key where subject = ?", s)),
                subjects.stream().map(s -> RowChange.of("delete from log.snapshot where subject = ?", s)),
                subjects.stream().map(s -> RowChange.of("delete from log.claim where stream = ?", s)))
                .flatMap(Function.identity()).toList();
    }
}
