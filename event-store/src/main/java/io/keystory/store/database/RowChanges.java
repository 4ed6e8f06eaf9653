package io.keystory.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Runs row changes in the order they are given; neighbours with the same statement travel as one batch. */
public final class RowChanges implements AutoCloseable {

    private final Connection connection;
    private String sql;
    private PreparedStatement batch;

    public RowChanges(Connection connection) {
        this.connection = connection;
    }

    /** Runs all of them. */
    public static void runAll(Connection connection, List<RowChange> changes) throws SQLException {
        try (RowChanges run = new RowChanges(connection)) {
            for (RowChange change : changes) {
                run.add(change);
            }
            run.flush();
        }
    }

    /** Runs the change with those that follow it, at the latest with {@link #flush()}. */
    public void add(RowChange change) throws SQLException {
        if (!change.sql().equals(sql)) {
            flush();
            sql = change.sql();
            batch = connection.prepareStatement(sql);
        }
        bind(batch, change.parameters());
        batch.addBatch();
    }

    /** Runs the change at once, behind all that were added, and answers how many rows it changed. */
    public int run(RowChange change) throws SQLException {
        return run(List.of(change))[0];
    }

    /**
     * Runs changes of one statement at once, behind all that were added, and answers how many rows each changed. Several
     * must be updates: batches of inserts need not tell.
     */
    public int[] run(List<RowChange> alike) throws SQLException {
        flush();
        try (PreparedStatement statement = connection.prepareStatement(alike.getFirst().sql())) {
            if (alike.size() == 1) {
                bind(statement, alike.getFirst().parameters());
                return new int[] {statement.executeUpdate()};
            }
            for (RowChange change : alike) {
                bind(statement, change.parameters());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** Runs what was added and is still waiting. */
    public void flush() throws SQLException {
        if (batch != null) {
            batch.executeBatch();
            close();
        }
    }

    private void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case Instant instant -> statement.setTimestamp(i + 1, Timestamp.from(instant));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case null -> statement.setObject(i + 1, null);
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }

    /** Forgets what was not flushed. */
    @Override
    public void close() throws SQLException {
        if (batch != null) {
            batch.close();
            batch = null;
            sql = null;
        }
    }
}
