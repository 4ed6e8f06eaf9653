package io.keystory.platform.projection;

import io.keystory.platform.projection.ViewModel.Column;
import io.keystory.store.format.WholeJson;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A view as a row of its table.
 *
 * @param position the last event that changed it
 */
public record ViewRow<V>(String id, long position, V view) {

    /** Objects that callers gave are written in one order, whether they come from memory or from the log. */
    private static final JsonMapper WIRE =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** The columns of a model's table, those that every such table has first. */
    public static <V> List<Column<ViewRow<V>>> columns(ViewModel<V> model) {
        return Stream.concat(
                Stream.of(
                        new Column<ViewRow<V>>("id", "text", ViewRow::id),
                        new Column<ViewRow<V>>("position", "bigint", ViewRow::position),
                        new Column<ViewRow<V>>("doc", "text", row -> document(row.view)),
                        new Column<ViewRow<V>>("view", "jsonb", row -> whole(row.view))),
                model.columns().stream().map(column -> new Column<ViewRow<V>>(
                        column.name(), column.sqlType(), row -> column.value().apply(row.view)))).toList();
    }

    /** The JSON that the API answers. */
    public static String document(Object view) {
        return WIRE.writeValueAsString(view);
    }

    /** The JSON of the column {@code view}. */
    public static String whole(Object view) {
        return WholeJson.write(view);
    }

    /** Reads what the column {@code view} holds. */
    static <V> V read(String view, Class<V> type) {
        return WholeJson.read(view, type);
    }
}
