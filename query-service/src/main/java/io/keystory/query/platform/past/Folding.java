package io.keystory.query.platform.past;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import io.keystory.platform.projection.ViewModel;
import io.keystory.store.SubjectKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Folds events into the views of a model, by the same fold that fills its table. */
final class Folding<V> implements Consumer<Recorded<DomainEvent>> {

    private final ViewModel<V> model;
    private final Map<String, V> views = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, SubjectId> persons = new HashMap<>();

    Folding(ViewModel<V> model) {
        this.model = model;
    }

    @Override
    public void accept(Recorded<DomainEvent> recorded) {
        DomainEvent event = recorded.event();
        if (!model.isHandled(event)) {
            return;
        }
        String id = model.id(event);
        V before = views.get(id);
        V after = model.next(before, recorded);
        if (before != null || after != null) {
            views.put(id, after);
            positions.merge(id, recorded.position(), Math::max);
        }
        event.subject().filter(SubjectId.of(event.stream())::equals).ifPresent(person -> persons.put(id, person));
    }

    /** The views that there are after all events, by their ids. */
    Map<String, PastView<V>> views(SubjectKeys keys) {
        Set<SubjectId> erased = persons.isEmpty() ? new HashSet<>() : keys.erased(new HashSet<>(persons.values()));
        Map<String, PastView<V>> found = new HashMap<>();
        views.forEach((id, view) -> {
            if (view != null) {
                found.put(id, new PastView<>(view, positions.get(id), erased.contains(persons.get(id))));
            }
        });
        return found;
    }
}
