package io.keystory.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Binds rows to a statement that takes them apart with {@code unnest}: one array per column. */
final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Binds the next parameter to what each row has in one column. */
    <T> Columns add(String type, Collection<T> rows, Function<T, Object> value) throws SQLException {
        statement.setArray(next++, connection.createArrayOf(type, rows.stream().map(value).toArray()));
        return this;
    }

    /** The same for a column of bytes. */
    <T> Columns addBytes(Collection<T> rows, Function<T, byte[]> value) throws SQLException {
        statement.setArray(next++, connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new)));
        return this;
    }
}
