package io.keystory.query.platform.past;

import io.keystory.platform.projection.ViewStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The views of a model: as they are, or as they were at the moment that the running request asks about. */
public final class Views<V> {

    private final ViewStore<V> store;
    private final Past past;

    public Views(ViewStore<V> store, Past past) {
        this.store = store;
        this.past = past;
    }

    /** The view of this id; empty when there is none. */
    public Optional<V> find(String id) {
        return Optional.ofNullable(load(List.of(id)).get(id));
    }

    /** The views of these ids; ids without one are left out. */
    public Map<String, V> load(Collection<String> ids) {
        Optional<Moment> moment = Moment.asked();
        return moment.isEmpty() ? store.load(ids) : asOf(moment.get(), ids);
    }

    private Map<String, V> asOf(Moment moment, Collection<String> ids) {
        Map<String, V> views = new HashMap<>();
        past.views(store.model(), ids, moment).forEach((id, then) -> views.put(id, store.model().stored(then.view())));
        return views;
    }
}
