package io.keystory.store.append;

import io.keystory.store.database.RowChange;
import io.keystory.store.database.RowChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the guards and the rows of a group's units in the order of the units. Neighbours that do the same thing, such as
 * refreshing a token each, share their round trips: their guards are looked at together, and then their rows are written
 * statement by statement. So a row must not decide about the guard of a neighbour that does the same thing.
 */
final class UnitRows implements AutoCloseable {

    private final List<AppendUnit> group;
    private final RowChanges changes;
    private final Map<AppendUnit, Boolean> looked = new IdentityHashMap<>();
    private final List<AppendUnit> waiting = new ArrayList<>();

    UnitRows(Connection connection, List<AppendUnit> group) {
        this.group = group;
        this.changes = new RowChanges(connection);
    }

    /** Whether the unit's guard changed a row; units without one need none. */
    boolean isAdmitted(AppendUnit unit) throws SQLException {
        if (unit.guard == null) {
            return true;
        }
        if (!looked.containsKey(unit)) {
            look(neighbours(unit));
        }
        return looked.remove(unit);
    }

    /** Writes the rows of a unit that won, at the latest with {@link #flush()}. */
    void add(AppendUnit unit) throws SQLException {
        if (!waiting.isEmpty() && !isAlike(waiting.getFirst(), unit)) {
            writeWaiting();
        }
        waiting.add(unit);
    }

    void flush() throws SQLException {
        writeWaiting();
        changes.flush();
    }

    @Override
    public void close() throws SQLException {
        changes.close();
    }

    private void look(List<AppendUnit> units) throws SQLException {
        writeWaiting();
        int[] changed = changes.run(units.stream().map(unit -> unit.guard.change()).toList());
        for (int i = 0; i < changed.length; i++) {
            looked.put(units.get(i), changed[i] > 0);
        }
    }

    /** The unit and those behind it that do the same, as long as nothing but their guard can stand against them. */
    private List<AppendUnit> neighbours(AppendUnit first) {
        List<AppendUnit> neighbours = new ArrayList<>(List.of(first));
        if (isGuardedOnly(first)) {
            for (AppendUnit next : group.subList(group.indexOf(first) + 1, group.size())) {
                if (!isGuardedOnly(next) || !isAlike(first, next)) {
                    break;
                }
                neighbours.add(next);
            }
        }
        return neighbours;
    }

    /** Batches of other statements than updates may not tell how many rows each of them changed. */
    private static boolean isGuardedOnly(AppendUnit unit) {
        return unit.guard != null
                && unit.guard.change().sql().startsWith("update")
                && unit.staging.claims.isEmpty()
                && unit.events.stream().allMatch(event -> event.pending().sequence() == PendingEvent.ANY);
    }

    private static boolean isAlike(AppendUnit one, AppendUnit other) {
        return one.guard != null && other.guard != null
                && one.guard.change().sql().equals(other.guard.change().sql())
                && statements(one).equals(statements(other));
    }

    private static List<String> statements(AppendUnit unit) {
        return unit.staging.rows.stream().map(RowChange::sql).toList();
    }

    private void writeWaiting() throws SQLException {
        int statements = waiting.isEmpty() ? 0 : waiting.getFirst().staging.rows.size();
        for (int i = 0; i < statements; i++) {
            for (AppendUnit unit : waiting) {
                changes.add(unit.staging.rows.get(i));
            }
        }
        waiting.clear();
    }
}
