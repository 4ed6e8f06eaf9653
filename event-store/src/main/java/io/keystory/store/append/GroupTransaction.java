package io.keystory.store.append;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.append.AppendUnit.EncodedEvent;
import io.keystory.store.append.AppendUnit.PersonLink;
import io.keystory.store.append.AppendUnit.Placed;
import io.keystory.store.append.StartStatement.Start;
import io.keystory.store.archive.Partitions;
import io.keystory.store.vault.KeyEncryptionKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * What one transaction does for a group of units: lock the head, go through the units one after the other, drop the
 * losers, place the rest, write. Units see what those before them did, as if each had a transaction of its own.
 */
public final class GroupTransaction {

    private final LogTables tables;
    private final Partitions partitions;

    public GroupTransaction(KeyEncryptionKey kek, Partitions partitions) {
        this.tables = new LogTables(kek);
        this.partitions = partitions;
    }

    /** Decides who wins, and does what has to be done unit by unit. */
    Outcome decide(Connection connection, List<AppendUnit> group) throws SQLException {
        Start start = StartStatement.run(connection, group);
        Instant recordedAt = later(Instant.now().truncatedTo(ChronoUnit.MICROS), start.recordedAt());
        Map<AppendUnit, List<Placed>> placed = new LinkedHashMap<>();
        Map<AppendUnit, RuntimeException> losers = new LinkedHashMap<>();
        long position = start.position();
        try (UnitRows rows = new UnitRows(connection, group)) {
            for (AppendUnit unit : group) {
                ClaimLedger.Plan plan = start.ledger().plan(unit.staging);
                RuntimeException refusal = refusal(unit, placed, start.sequences(), plan, rows);
                if (refusal != null) {
                    losers.put(unit, refusal);
                    continue;
                }
                start.ledger().apply(plan);
                unit.links.stream().filter(start::isErased).map(PersonLink::subject)
                        .forEach(unit.staging.destroyedKeys::add);
                rows.add(unit);
                List<Placed> events = place(unit, start.sequences(), position, recordedAt);
                position += events.size();
                placed.put(unit, events);
            }
            rows.flush();
        }
        partitions.makeRoom(position);
        return new Outcome(placed, losers, start.ledger());
    }

    /** Writes the rest and commits; when this fails, nobody knows whether it was done. */
    void commit(Connection connection, Outcome outcome) throws SQLException {
        if (outcome.hasEvents()) {
            tables.write(connection, outcome.placed, outcome.ledger);
        } else {
            connection.commit();
        }
    }

    /** Whether the events of an outcome are in the log, for when nobody knows whether the commit was done. */
    boolean isStored(Connection connection, Outcome outcome) throws SQLException {
        tables.lockHead(connection);
        List<Recorded<DomainEvent>> events = outcome.events();
        return !events.isEmpty() && events.getFirst().id().equals(tables.eventAt(connection, events.getFirst().position()));
    }

    /** Whether all that a unit was decided on is durable, or becomes so with it: it was queued before, so that is known. */
    private static boolean isFounded(AppendUnit unit, Collection<AppendUnit> before) {
        return unit.staging.foundations().stream().allMatch(done ->
                done.state() == Future.State.SUCCESS || before.stream().anyMatch(winner -> winner.done == done));
    }

    /** Whether a unit before this one appends where the guard of this one wants nothing to have happened. */
    private static boolean isOvertaken(AppendUnit unit, Collection<List<Placed>> before) {
        return unit.guard != null && !unit.guard.untouched().isEmpty() && before.stream().flatMap(List::stream)
                .anyMatch(event -> unit.guard.untouched().contains(event.encoded().pending().stream()));
    }

    /** The guard comes last: what it changes must stay only when nothing else stands against the unit. */
    private static RuntimeException refusal(AppendUnit unit, Map<AppendUnit, List<Placed>> before,
            Map<String, Long> sequences, ClaimLedger.Plan plan, UnitRows rows) throws SQLException {
        if (!isFounded(unit, before.keySet())) {
            return StreamGuard.unfounded();
        }
        if (isOvertaken(unit, before.values())) {
            return unit.guard.refusal();
        }
        RuntimeException conflict = StreamGuard.check(unit, sequences);
        if (conflict != null) {
            return conflict;
        }
        if (plan.refusal() != null) {
            return plan.refusal();
        }
        return rows.isAdmitted(unit) ? null : unit.guard.refusal();
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

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    /** What becomes of each unit when the transaction is committed. */
    public static final class Outcome {

        private final Map<AppendUnit, List<Placed>> placed;
        private final Map<AppendUnit, RuntimeException> losers;
        private final ClaimLedger ledger;
        private final Map<AppendUnit, List<Recorded<DomainEvent>>> winners = new LinkedHashMap<>();

        private Outcome(Map<AppendUnit, List<Placed>> placed, Map<AppendUnit, RuntimeException> losers,
                ClaimLedger ledger) {
            this.placed = placed;
            this.losers = losers;
            this.ledger = ledger;
            placed.forEach((unit, events) -> winners.put(unit,
                    events.stream().map(p -> p.encoded().at(p.position(), p.sequence())).toList()));
        }

        /** The units that are written. */
        public Collection<AppendUnit> winners() {
            return winners.keySet();
        }

        boolean hasEvents() {
            return placed.values().stream().anyMatch(events -> !events.isEmpty());
        }

        /** What was appended, in the order of positions. */
        public List<Recorded<DomainEvent>> events() {
            return winners.values().stream().flatMap(List::stream).toList();
        }

        void answer() {
            winners.forEach((unit, events) -> unit.done.complete(events));
            losers.forEach((unit, refusal) -> unit.done.completeExceptionally(refusal));
        }
    }
}
