package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The read model of one aggregate: folds a batch in memory, view by view, and stores what changed with one upsert. */
public final class ViewProjection<V> implements Projection {

    private final String name;
    private final Set<Class<? extends DomainEvent>> handles;
    private final Function<DomainEvent, StreamId> owner;
    private final Fold<V, DomainEvent> fold;
    private final ViewStore<V> store;

    /**
     * @param owner the stream whose view an event changes; mostly the event's own
     */
    public ViewProjection(String name, Set<Class<? extends DomainEvent>> handles,
            Function<DomainEvent, StreamId> owner, Fold<V, DomainEvent> fold, ViewStore<V> store) {
        this.name = name;
        this.handles = Set.copyOf(handles);
        this.owner = owner;
        this.fold = fold;
        this.store = store;
    }

    /** The read model of an aggregate whose own events are all that changes it. */
    @SuppressWarnings("unchecked")
    public static <V, E extends DomainEvent> ViewProjection<V> of(
            String name, Class<E> events, Fold<V, E> fold, ViewStore<V> store) {
        return new ViewProjection<>(name, Set.of(events), DomainEvent::stream,
                (view, recorded) -> fold.evolve(view, (Recorded<E>) (Recorded<?>) recorded), store);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return handles;
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch) {
        List<String> ids = batch.stream().map(e -> owner.apply(e.event()).id()).distinct().toList();
        Map<String, V> views = new LinkedHashMap<>(store.load(ids));
        Map<String, Long> positions = new LinkedHashMap<>();
        for (Recorded<DomainEvent> event : batch) {
            String id = owner.apply(event.event()).id();
            V before = views.get(id);
            if (before == null && !startsView(event, id)) {
                continue;
            }
            views.put(id, fold.evolve(before, event));
            positions.put(id, event.position());
        }
        store.save(views, positions);
    }

    private static boolean startsView(Recorded<DomainEvent> event, String id) {
        return event.event().stream().id().equals(id);
    }
}
