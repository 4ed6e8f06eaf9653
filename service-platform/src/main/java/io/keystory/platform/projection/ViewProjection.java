package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The read model of one aggregate: folds a batch in memory, view by view, and stores what changed with one upsert. */
public final class ViewProjection<V> implements Projection {

    private final ViewModel<V> model;
    private final ViewStore<V> store;

    public ViewProjection(ViewStore<V> store) {
        this.model = store.model();
        this.store = store;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return model.handles();
    }

    @Override
    public List<String> tables() {
        return Stream.concat(Stream.of(model.table()), model.parts().stream().map(ViewModel.Parts::table)).toList();
    }

    @Override
    public StreamId sequence(DomainEvent event) {
        return model.owner().apply(event);
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch, Generation into) {
        List<String> ids = batch.stream().map(e -> sequence(e.event()).id()).distinct().toList();
        Map<String, V> views = new LinkedHashMap<>(store.load(ids, into));
        Map<String, Long> positions = new LinkedHashMap<>();
        for (Recorded<DomainEvent> event : batch) {
            String id = sequence(event.event()).id();
            V before = views.get(id);
            if (before == null && !startsView(event, id)) {
                continue;
            }
            views.put(id, model.fold().evolve(before, event));
            positions.put(id, event.position());
        }
        store.save(views, positions, into);
    }

    private static boolean startsView(Recorded<DomainEvent> event, String id) {
        return event.event().stream().id().equals(id);
    }
}
