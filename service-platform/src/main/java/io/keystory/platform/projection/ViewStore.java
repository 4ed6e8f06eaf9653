package io.keystory.platform.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keystory.platform.projection.ViewTable.Column;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Loads and stores the views of one table, many at a time. */
public final class ViewStore<V> {

    private static final JsonMapper WIRE = JsonMapper.builder().build();
    private static final JsonMapper WHOLE = JsonMapper.builder()
            .annotationIntrospector(new KeepHidden())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcTemplate jdbc;
    private final ViewTable<V> table;

    public ViewStore(JdbcTemplate jdbc, ViewTable<V> table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The stored views of these ids; ids without one are left out. */
    public Map<String, V> load(Collection<String> ids) {
        Map<String, V> views = new HashMap<>();
        jdbc.query("select id, view from " + table.table() + " where id = any(?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", ids.toArray())),
                row -> {
                    views.put(row.getString(1), WHOLE.readValue(row.getString(2), table.type()));
                });
        return views;
    }

    /** All stored views, in no order. */
    public List<V> loadAll() {
        return jdbc.query("select view from " + table.table(),
                (row, n) -> WHOLE.readValue(row.getString(1), table.type()));
    }

    /** Stores views under their ids and deletes those that are null. */
    void save(Map<String, V> views, Map<String, Long> positions) {
        List<Map.Entry<String, V>> kept = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        positions.keySet().forEach(id -> {
            if (views.get(id) == null) {
                gone.add(id);
            } else {
                kept.add(Map.entry(id, views.get(id)));
            }
        });
        if (!kept.isEmpty()) {
            upsert(kept, positions);
        }
        if (!gone.isEmpty()) {
            jdbc.update("delete from " + table.table() + " where id = any(?)",
                    statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", gone.toArray())));
        }
    }

    private void upsert(List<Map.Entry<String, V>> views, Map<String, Long> positions) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(upsertSql())) {
                int next = 1;
                upsert.setArray(next++, array(connection, "text", views, Map.Entry::getKey));
                upsert.setArray(next++, array(connection, "bigint", views, e -> positions.get(e.getKey())));
                upsert.setArray(next++, array(connection, "text", views, e -> WIRE.writeValueAsString(e.getValue())));
                upsert.setArray(next++, array(connection, "text", views, e -> WHOLE.writeValueAsString(e.getValue())));
                for (Column<V> column : table.columns()) {
                    upsert.setArray(next++, array(connection, column.sqlType(), views,
                            e -> column.value().apply(e.getValue())));
                }
                return upsert.executeUpdate();
            }
        });
    }

    private String upsertSql() {
        StringBuilder names = new StringBuilder("id, position, doc, view");
        StringBuilder values = new StringBuilder("id, position, doc, view::jsonb");
        StringBuilder arrays = new StringBuilder("?::text[], ?::bigint[], ?::text[], ?::text[]");
        StringBuilder sets = new StringBuilder("position = excluded.position, doc = excluded.doc, view = excluded.view");
        for (Column<V> column : table.columns()) {
            names.append(", ").append(column.name());
            values.append(", ").append(column.name());
            arrays.append(", ?::").append(column.sqlType()).append("[]");
            sets.append(", ").append(column.name()).append(" = excluded.").append(column.name());
        }
        return "insert into %s (%s) select %s from unnest(%s) as v(%s) on conflict (id) do update set %s"
                .formatted(table.table(), names, values, arrays, names, sets);
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
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
