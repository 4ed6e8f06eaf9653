package io.keystory.query.platform;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.projection.ViewTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A view's read model together with rows of its parts, such as a resource and its scopes: whenever the view changes,
 * its rows are written anew.
 */
public final class PartsProjection<V, P> implements Projection {

    private final ViewProjection<V> views;
    private final ViewStore<V> store;
    private final Parts<V, P> parts;
    private final JdbcTemplate jdbc;

    public PartsProjection(ViewProjection<V> views, ViewStore<V> store, Parts<V, P> parts, JdbcTemplate jdbc) {
        this.views = views;
        this.store = store;
        this.parts = parts;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return views.name();
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return views.handles();
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch) {
        views.project(batch);
        List<String> owners = batch.stream().map(event -> event.event().stream().id()).distinct().toList();
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from " + parts.table() + " where " + parts.owner() + " = any(?)")) {
                delete.setArray(1, connection.createArrayOf("text", owners.toArray()));
                return delete.executeUpdate();
            }
        });
        List<Object[]> rows = new ArrayList<>();
        store.load(owners).values().forEach(view -> parts.of().apply(view).forEach(part ->
                rows.add(parts.columns().stream().map(column -> column.value().apply(part)).toArray())));
        jdbc.batchUpdate(parts.insert(), rows);
    }

    /**
     * Where the parts are kept.
     *
     * @param owner the column with the id of the view they belong to
     */
    public record Parts<V, P>(String table, String owner, Function<V, List<P>> of, List<Column<P>> columns) {

        String insert() {
            return "insert into %s (%s) values (%s)".formatted(table,
                    columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                    columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
        }
    }
}
