package io.keystory.platform.projection;

import io.keystory.platform.projection.ViewModel.Parts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Loads and stores the views of a model, many at a time. */
public final class ViewStore<V> {

    private final ViewModel<V> model;
    private final JdbcTemplate jdbc;
    private final Rows<ViewRow<V>> rows;

    public ViewStore(ViewModel<V> model, JdbcTemplate jdbc) {
        this.model = model;
        this.jdbc = jdbc;
        this.rows = new Rows<>(jdbc, ViewRow.columns(model));
    }

    /** What it keeps. */
    public ViewModel<V> model() {
        return model;
    }

    /** The stored views of these ids; ids without one are left out. */
    public Map<String, V> load(Collection<String> ids) {
        return load(ids, Generation.LIVE);
    }

    /** All stored views, in no order. */
    public List<V> loadAll() {
        return jdbc.query("select view from " + model.table(),
                (row, n) -> ViewRow.read(row.getString(1), model.type()));
    }

    /** One is asked for by its key: an array would be planned for anew each time. */
    Map<String, V> load(Collection<String> ids, Generation from) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        boolean isOne = ids.size() == 1;
        List<Map.Entry<String, String>> rows = jdbc.query(
                "select id, view from " + from.table(model.table()) + " where id = " + (isOne ? "?" : "any(?)"),
                statement -> {
                    if (isOne) {
                        statement.setString(1, ids.iterator().next());
                    } else {
                        statement.setArray(1, statement.getConnection().createArrayOf("text", ids.toArray()));
                    }
                },
                (row, n) -> Map.entry(row.getString(1), row.getString(2)));
        return Rows.stream(rows).collect(Collectors.toMap(
                Map.Entry::getKey, row -> ViewRow.read(row.getValue(), model.type())));
    }

    /** Stores the views that changed at these positions, and deletes those that are null. */
    void save(Map<String, V> views, Map<String, Long> positions, ViewVersions<V> versions, Generation into) {
        List<ViewRow<V>> kept = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        positions.forEach((id, position) -> {
            if (views.get(id) == null) {
                gone.add(id);
            } else {
                kept.add(new ViewRow<>(id, position, views.get(id)));
            }
        });
        rows.upsert(into.table(model.table()), kept);
        rows.delete(into.table(model.table()), "id", gone);
        model.parts().forEach(parts -> save(parts, kept, positions.keySet(), into));
        versions.write(jdbc, into);
    }

    private <P> void save(Parts<V, P> parts, List<ViewRow<V>> kept, Collection<String> changed, Generation into) {
        Rows<P> own = new Rows<>(jdbc, parts.columns());
        own.delete(into.table(parts.table()), parts.owner(), changed);
        own.insert(into.table(parts.table()), kept.stream().flatMap(row -> parts.of().apply(row.view()).stream()).toList());
    }
}
