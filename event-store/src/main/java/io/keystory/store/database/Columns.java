package io.keystory.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/**
 * Binds rows to a statement that takes them apart with {@code unnest}: one array per column, of the exact type, since
 * only such arrays travel without being written out as text.
 */
public final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    public Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Binds the next parameter to what each row has in a column of texts. */
    public <T> Columns addTexts(Collection<T> rows, Function<T, String> value) throws SQLException {
        return add("text", rows.stream().map(value).toArray(String[]::new));
    }

    /** The same for numbers of 64 bits. */
    public <T> Columns addLongs(Collection<T> rows, Function<T, Long> value) throws SQLException {
        return add("bigint", rows.stream().map(value).toArray(Long[]::new));
    }

    /** The same for numbers of 32 bits. */
    public <T> Columns addInts(Collection<T> rows, Function<T, Integer> value) throws SQLException {
        return add("int4", rows.stream().map(value).toArray(Integer[]::new));
    }

    /** The same for bytes. */
    public <T> Columns addBytes(Collection<T> rows, Function<T, byte[]> value) throws SQLException {
        return add("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private Columns add(String type, Object[] values) throws SQLException {
        statement.setArray(next++, connection.createArrayOf(type, values));
        return this;
    }
}
