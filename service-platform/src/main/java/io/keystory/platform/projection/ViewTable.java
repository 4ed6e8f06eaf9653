package io.keystory.platform.projection;

import java.util.List;
import java.util.function.Function;

/**
 * Where a read model keeps its views: a table with {@code id text}, {@code position
 * bigint}, {@code doc text} (the JSON that the API answers), {@code view jsonb} (the whole view) and declared columns.
 *
 * @param table with its schema, such as {@code read.user}
 * @param columns what is searched, sorted or joined
 */
public record ViewTable<V>(String table, Class<V> type, List<Column<V>> columns) {

    /** A column: its name, its SQL type and its value in a view. */
    public record Column<V>(String name, String sqlType, Function<V, Object> value) {}
}
