package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.AppendUnit.EncodedEvent;
import io.keystory.store.AppendUnit.Placed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One transaction for a group of units: lock the head, drop the losers, place the rest, write, commit. */
final class GroupTransaction {

    private final LogTables tables;
    private final ClaimLedgerReader claims;

    GroupTransaction(KeyEncryptionKey kek) {
        this.tables = new LogTables(kek);
        this.claims = new ClaimLedgerReader(kek);
    }

    Outcome run(Connection connection, List<AppendUnit> group) throws SQLException {
        LogTables.Head head = tables.lockHead(connection);
        Instant recordedAt = later(Instant.now(), head.recordedAt());
        Map<AppendUnit, RuntimeException> losers = tables.runGuards(connection, group);
        Map<String, Long> sequences = tables.lastSequences(connection, group);
        ClaimLedger ledger = claims.read(connection, group);
        Map<AppendUnit, List<Placed>> placed = new LinkedHashMap<>();
        long position = head.position();
        for (AppendUnit unit : group) {
            if (losers.containsKey(unit)) {
                continue;
            }
            RuntimeException refusal = StreamGuard.check(unit, sequences);
            refusal = refusal == null ? ledger.apply(unit.staging) : refusal;
            if (refusal != null) {
                losers.put(unit, refusal);
                continue;
            }
            List<Placed> events = place(unit, sequences, position, recordedAt);
            position += events.size();
            placed.put(unit, events);
        }
        tables.write(connection, placed, ledger, position, recordedAt);
        connection.commit();
        return outcome(placed, losers);
    }

    private static List<Placed> place(
            AppendUnit unit, Map<String, Long> sequences, long position, Instant recordedAt) {
        List<Placed> placed = new ArrayList<>(unit.events.size());
        for (EncodedEvent event : unit.events) {
            long sequence = sequences.merge(event.pending().stream(), 0L, (last, zero) -> last + 1);
            placed.add(new Placed(event, ++position, sequence, recordedAt));
        }
        return placed;
    }

    private static Outcome outcome(Map<AppendUnit, List<Placed>> placed, Map<AppendUnit, RuntimeException> losers) {
        Map<AppendUnit, List<Recorded<DomainEvent>>> winners = new LinkedHashMap<>();
        placed.forEach((unit, events) -> winners.put(unit,
                events.stream().map(p -> p.encoded().at(p.position(), p.sequence())).toList()));
        return new Outcome(winners, losers);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    /** What became of each unit. */
    record Outcome(Map<AppendUnit, List<Recorded<DomainEvent>>> winners, Map<AppendUnit, RuntimeException> losers) {

        List<Recorded<DomainEvent>> events() {
            return winners.values().stream().flatMap(List::stream).toList();
        }

        void answer() {
            winners.forEach((unit, events) -> unit.done.complete(events));
            losers.forEach((unit, refusal) -> unit.done.completeExceptionally(refusal));
        }
    }
}
