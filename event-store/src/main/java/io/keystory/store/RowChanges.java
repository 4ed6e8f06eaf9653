package io.keystory.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs row changes, those with the same statement as one batch. */
final class RowChanges {

    private RowChanges() {}

    /** How many rows the statement changed. */
    static int run(Connection connection, RowChange change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(change.sql())) {
            bind(connection, statement, change.parameters());
            return statement.executeUpdate();
        }
    }

    /** Runs all; statements keep the order in which each first appears. */
    static void runAll(Connection connection, List<RowChange> changes) throws SQLException {
        Map<String, List<RowChange>> bySql = changes.stream()
                .collect(Collectors.groupingBy(RowChange::sql, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<RowChange>> batch : bySql.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(batch.getKey())) {
                for (RowChange change : batch.getValue()) {
                    bind(connection, statement, change.parameters());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case Instant instant -> statement.setTimestamp(i + 1, Timestamp.from(instant));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case null -> statement.setObject(i + 1, null);
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }
}
