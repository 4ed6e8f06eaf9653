package io.keystory.store.progress;

import io.keystory.store.database.RowChange;
import io.keystory.store.database.RowChanges;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How far read models have come, for other processes. A row that nobody refreshed for five seconds counts as that of a
 * model that does not run; a model that is paused declares no types.
 */
public final class ProgressRows {

    /** A row from the future is from before the clock was set back, and says nothing. */
    private static final String IS_FRESH =
            "%1$s.updated_at between now() - interval '5 seconds' and now() + interval '5 seconds'";

    private ProgressRows() {}

    /** Declares a model. A position only goes back when nobody has run the model lately, as after a reset. */
    public static void declare(Connection connection, String model, Set<String> types, long position)
            throws SQLException {
        RowChange row = RowChange.of("""
                insert into log.progress as p (processor, position, types, updated_at) values (?, ?, ?, now())
                on conflict (processor) do update set types = excluded.types, updated_at = now(),
                  position = case when not (%s) then excluded.position
                    else greatest(p.position, excluded.position) end""".formatted(IS_FRESH.formatted("p")),
                model, position, types.toArray(String[]::new));
        try (RowChanges rows = new RowChanges(connection)) {
            rows.run(row);
        }
    }

    /** Refreshes the rows of the models that run in this process. */
    public static void refresh(Connection connection, Map<String, Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update log.progress p set position = greatest(p.position, m.position), updated_at = now()
                from unnest(?::text[], ?::bigint[]) as m(processor, position) where p.processor = m.processor""")) {
            Collection<Long> values = positions.values();
            update.setArray(1, connection.createArrayOf("text", positions.keySet().toArray()));
            update.setArray(2, connection.createArrayOf("bigint", values.toArray()));
            update.executeUpdate();
        }
    }

    /** All models that run somewhere. */
    public static Map<String, Row> read(Connection connection) throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select processor, position, types from log.progress
                where %s""".formatted(IS_FRESH.formatted("log.progress")));
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.put(row.getString(1), new Row(row.getLong(2), Set.of((String[]) row.getArray(3).getArray())));
            }
        }
        return rows;
    }

    /** A model as another process sees it. */
    record Row(long position, Set<String> types) {}
}
