package io.keystory.platform.projection;

import io.keystory.platform.projection.ViewModel.Column;
import io.keystory.platform.projection.ViewModel.Parts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a batch does to the versions of a model's views and of their parts; nothing for a model that keeps none. */
public final class ViewVersions<V> {

    private final Versions<V> views;
    private final List<PartVersions<V, ?>> parts;

    public ViewVersions(ViewModel<V> model) {
        views = model.keepsVersions() ? new Versions<>(model.versionTable(), model.versionColumns()) : null;
        parts = model.keepsVersions() ? model.parts().stream().<PartVersions<V, ?>>map(PartVersions::new).toList()
                : List.of();
    }

    /** A view became another at {@code position}; null before it began and after it has gone. */
    public void step(String id, V before, V after, long position) {
        if (views != null) {
            views.step(id, before, after, position);
            parts.forEach(part -> part.step(before, after, position));
        }
    }

    void write(JdbcTemplate jdbc, Generation into) {
        if (views != null) {
            views.write(jdbc, into);
            parts.forEach(part -> part.versions.write(jdbc, into));
        }
    }

    /** The same for very many, into tables that had none of these rows. */
    public void copy(JdbcTemplate jdbc, Generation into) {
        if (views != null) {
            views.copy(jdbc, into);
            parts.forEach(part -> part.versions.copy(jdbc, into));
        }
    }

    /** How many versions have begun. */
    public int size() {
        return views == null ? 0 : views.size() + parts.stream().mapToInt(part -> part.versions.size()).sum();
    }

    private static final class PartVersions<V, P> {
        private final Parts<V, P> parts;
        private final Versions<P> versions;
        private final Function<P, Object> id;

        PartVersions(Parts<V, P> parts) {
            this.parts = parts;
            this.versions = new Versions<>(parts.versionTable(), parts.versionColumns());
            this.id = parts.columns().stream().filter(c -> c.name().equals("id")).map(Column::value).findFirst()
                    .orElseThrow(() -> new IllegalStateException(parts.table() + " needs a column id"));
        }

        void step(V before, V after, long position) {
            Map<String, P> old = byId(before);
            Map<String, P> now = byId(after);
            Set<String> ids = new HashSet<>(old.keySet());
            ids.addAll(now.keySet());
            ids.forEach(one -> versions.step(one, old.get(one), now.get(one), position));
        }

        private Map<String, P> byId(V view) {
            return view == null ? new HashMap<>() : parts.of().apply(view).stream()
                    .collect(Collectors.toMap(part -> (String) id.apply(part), Function.identity()));
        }
    }
}
