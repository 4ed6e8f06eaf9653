package io.keystory.platform.projection;

import io.keystory.platform.projection.ViewModel.Column;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes rows of one kind many at a time, with one statement that takes them apart column by column. The values of many
 * are made on all processors.
 */
final class Rows<R> {

    private static final int MANY = 100;

    private final JdbcTemplate jdbc;
    private final List<Column<R>> columns;
    private final String names;

    Rows(JdbcTemplate jdbc, List<Column<R>> columns) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    void insert(String table, List<R> rows) {
        run("insert into " + table + " (" + names + ") " + unnested(), rows);
    }

    /** Inserts rows, or overwrites those of the same {@code id}. */
    void upsert(String table, List<R> rows) {
        String sets = columns.stream().map(c -> c.name() + " = excluded." + c.name()).collect(Collectors.joining(", "));
        run("insert into " + table + " (" + names + ") " + unnested()
                + " on conflict (id) do update set " + sets, rows);
    }

    void delete(String table, String column, Collection<String> values) {
        if (!values.isEmpty()) {
            jdbc.update("delete from " + table + " where " + column + " = any(?)", statement ->
                    statement.setArray(1, statement.getConnection().createArrayOf("text", values.toArray())));
        }
    }

    private String unnested() {
        String values = columns.stream().map(c -> c.name() + "::" + c.sqlType()).collect(Collectors.joining(", "));
        String arrays = columns.stream().map(c -> "?::" + sent(c) + "[]").collect(Collectors.joining(", "));
        return "select " + values + " from unnest(" + arrays + ") as r(" + names + ")";
    }

    private void run(String sql, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < columns.size(); i++) {
                    statement.setArray(i + 1, connection.createArrayOf(sent(columns.get(i)), values(columns.get(i), rows)));
                }
                return statement.executeUpdate();
            }
        });
    }

    /** Arrays of text that are arrays of strings here travel as they are; any other is spelled out and read again. */
    private static String sent(Column<?> column) {
        return column.sqlType().equals("jsonb") ? "text" : column.sqlType();
    }

    private Object[] values(Column<R> column, List<R> rows) {
        Stream<Object> values = stream(rows).map(column.value());
        return sent(column).equals("text")
                ? values.map(value -> value == null ? null : value.toString()).toArray(String[]::new) : values.toArray();
    }

    /** Of these elements, on all processors where that is worth it. */
    static <T> Stream<T> stream(Collection<T> elements) {
        return elements.size() < MANY ? elements.stream() : elements.parallelStream();
    }
}
