package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The read model of one aggregate: folds a batch in memory, view by view, and stores what changed with one upsert. */
public final class ViewProjection<V> implements Projection {

    private final ViewModel<V> model;
    private final ViewStore<V> store;
    private final boolean isWaitedFor;
    private final Set<Class<? extends DomainEvent>> takenInLater;

    public ViewProjection(ViewStore<V> store) {
        this(store, true, Set.of());
    }

    private ViewProjection(ViewStore<V> store, boolean isWaitedFor, Set<Class<? extends DomainEvent>> takenInLater) {
        this.model = store.model();
        this.store = store;
        this.isWaitedFor = isWaitedFor;
        this.takenInLater = takenInLater;
    }

    /** The same for what nobody reads right after they wrote. */
    public static <V> ViewProjection<V> notWaitedFor(ViewStore<V> store) {
        return new ViewProjection<>(store, false, Set.of());
    }

    /** The same, taking some types in later. */
    public ViewProjection<V> takingInLater(Set<Class<? extends DomainEvent>> types) {
        return new ViewProjection<>(store, isWaitedFor, types);
    }

    /** What it keeps. */
    public ViewModel<V> model() {
        return model;
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
        return model.tables();
    }

    @Override
    public StreamId sequence(DomainEvent event) {
        return model.owner().of(event);
    }

    @Override
    public List<?> code() {
        List<Object> code = new ArrayList<>(List.of(model.type(), model.fold()));
        code.addAll(model.handles());
        model.columns().forEach(column -> code.add(column.value()));
        model.parts().forEach(parts -> parts.columns().forEach(column -> code.add(column.value())));
        return code;
    }

    @Override
    public Optional<ViewModel<?>> views() {
        return Optional.of(model);
    }

    @Override
    public boolean isWaitedFor() {
        return isWaitedFor;
    }

    @Override
    public Set<Class<? extends DomainEvent>> takenInLater() {
        return takenInLater;
    }

    @Override
    public boolean isEnd(Recorded<DomainEvent> event, Generation in) {
        String id = model.id(event.event());
        return model.isEnd(store.load(List.of(id), in).get(id), event);
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch, Generation into) {
        Map<String, V> views = new LinkedHashMap<>(store.load(begunBefore(batch), into));
        Map<String, Long> positions = new LinkedHashMap<>();
        ViewVersions<V> versions = new ViewVersions<>(model);
        for (Recorded<DomainEvent> event : batch) {
            String id = model.id(event.event());
            V before = views.get(id);
            V after = model.next(before, event);
            if (before != null || after != null) {
                views.put(id, after);
                positions.put(id, event.position());
                versions.step(id, before, after, event.position());
            }
        }
        store.save(views, positions, versions, into);
    }

    /** Of whom the first event is among these, nothing is stored. */
    private Set<String> begunBefore(List<Recorded<DomainEvent>> batch) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> begun = new HashSet<>();
        for (Recorded<DomainEvent> event : batch) {
            (model.isBeginning(event) ? begun : ids).add(model.id(event.event()));
        }
        ids.removeAll(begun);
        return ids;
    }
}
