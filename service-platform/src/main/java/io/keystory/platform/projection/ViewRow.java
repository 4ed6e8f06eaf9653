package io.keystory.platform.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keystory.platform.projection.ViewModel.Column;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
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
    private static final JsonMapper WHOLE = JsonMapper.builder()
            .annotationIntrospector(new KeepHidden())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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
        return WHOLE.writeValueAsString(view);
    }

    /** Reads what the column {@code view} holds. */
    static <V> V read(String view, Class<V> type) {
        return WHOLE.readValue(view, type);
    }

    /** Stores also what the API hides. */
    private static final class KeepHidden extends JacksonAnnotationIntrospector {
        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            JsonIgnore ignore = member.getAnnotation(JsonIgnore.class);
            return ignore == null && super.hasIgnoreMarker(config, member);
        }
    }
}
