package io.keystory.query.platform.past;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewModel.Owner;
import io.keystory.store.snapshot.Folded;
import io.keystory.store.vault.SubjectKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Folds on, with events of other streams, what the views of a model are by those of their own: in the order of positions,
 * whichever stream it is told of first.
 */
final class Folding<V> implements Consumer<Recorded<DomainEvent>> {

    private final ViewModel<V> model;
    private final Map<String, V> views = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final List<Recorded<DomainEvent>> others = new ArrayList<>();

    Folding(ViewModel<V> model, Map<StreamId, Folded<V>> own) {
        this.model = model;
        own.forEach((stream, folded) -> put(stream.id(), folded.value(), folded.position()));
    }

    @Override
    public void accept(Recorded<DomainEvent> recorded) {
        if (model.isHandled(recorded.event())) {
            others.add(recorded);
        }
    }

    private void foldOn(Recorded<DomainEvent> recorded) {
        String id = model.id(recorded.event());
        if (views.containsKey(id)) {
            put(id, model.next(views.get(id), recorded), recorded.position());
        }
    }

    private void put(String id, V view, long position) {
        if (view == null) {
            views.remove(id);
        } else {
            views.put(id, view);
            positions.merge(id, position, Math::max);
        }
    }

    /** The views that there are after all events, by their ids. */
    Map<String, PastView<V>> views(SubjectKeys keys) {
        others.sort(Comparator.comparingLong(Recorded::position));
        others.forEach(this::foldOn);
        others.clear();
        Set<SubjectId> erased = model.owner() == Owner.SUBJECT
                ? keys.erased(views.keySet().stream().map(this::person).collect(Collectors.toSet())) : Set.of();
        Map<String, PastView<V>> found = new HashMap<>();
        views.forEach((id, view) ->
                found.put(id, new PastView<>(view, positions.get(id), erased.contains(person(id)))));
        return found;
    }

    private SubjectId person(String id) {
        return SubjectId.of(new StreamId(model.streams(), id));
    }
}
