package io.keystory.platform.projection.rebuild;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewRow;
import io.keystory.platform.projection.ViewVersions;
import io.keystory.platform.projection.intake.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds a part of a model's views in memory, no more than it may hold. Views whose events fail are set aside.
 */
final class PartFold<V> {

    private static final int SAMPLED = 64;
    /** What a version, or an event that was set aside, counts for beside the JSON of views. */
    private static final int SMALL = 100;

    private final ViewModel<V> model;
    private final long budget;
    private final ViewVersions<V> versions;
    private final Map<String, ViewRow<V>> rows = new HashMap<>();
    private final Set<StreamId> parked = new HashSet<>();
    private final List<Parked> letters = new ArrayList<>();
    private StreamId previous;
    private boolean isOfMany;
    private long evolved;
    private long samples;
    private long sampledSize;

    /**
     * Begins with nothing.
     *
     * @param budget how much JSON its views may have; in memory they take about three times that
     */
    PartFold(ViewModel<V> model, long budget) {
        this.model = model;
        this.budget = budget;
        this.versions = new ViewVersions<>(model);
    }

    /** Takes the next events in; once it is full, it is of no use any more and takes none. */
    void add(List<Recorded<DomainEvent>> events) {
        if (!isFull()) {
            events.forEach(this::add);
        }
    }

    private void add(Recorded<DomainEvent> event) {
        StreamId sequence = model.owner().of(event.event());
        isOfMany = isOfMany || previous != null && !previous.equals(sequence);
        previous = sequence;
        if (event.event() instanceof UnreadableEvent unreadable) {
            park(event, sequence, parked.contains(sequence) ? null : Fault.of(unreadable).description());
        } else if (parked.contains(sequence) && !isEnd(event, sequence)) {
            park(event, sequence, null);
        } else {
            take(event, sequence);
        }
    }

    private boolean isEnd(Recorded<DomainEvent> event, StreamId sequence) {
        ViewRow<V> row = rows.get(sequence.id());
        return model.isEnd(row == null ? null : row.view(), event);
    }

    private void take(Recorded<DomainEvent> event, StreamId sequence) {
        if (parked.remove(sequence)) {
            letters.removeIf(letter -> letter.sequence().equals(sequence.toString()));
        }
        try {
            evolve(event, sequence.id());
        } catch (RuntimeException e) {
            park(event, sequence, Fault.of(e).description());
        }
    }

    private void park(Recorded<DomainEvent> event, StreamId sequence, String cause) {
        parked.add(sequence);
        letters.add(new Parked(event.position(), event.type(), sequence.toString(), cause));
    }

    private void evolve(Recorded<DomainEvent> event, String id) {
        ViewRow<V> row = rows.get(id);
        V before = row == null ? null : row.view();
        V after = model.next(before, event);
        if (after == null) {
            rows.remove(id);
        } else {
            rows.put(id, new ViewRow<>(id, event.position(), after));
            sample(after);
        }
        versions.step(id, before, after, event.position());
    }

    private void sample(V view) {
        if (evolved++ % SAMPLED == 0) {
            samples++;
            sampledSize += ViewRow.whole(view).length();
        }
    }

    /** Whether it holds more than it may, so that it has to be folded in two parts; what is of one stream cannot be. */
    boolean isFull() {
        return isOfMany && size() > budget;
    }

    private long size() {
        long views = samples == 0 ? 0 : rows.size() * (sampledSize / samples);
        return views + (long) (versions.size() + letters.size()) * SMALL;
    }

    /** What so many views would take, if they were like those that it holds. */
    long sizeOf(long views) {
        return rows.isEmpty() ? 0 : size() * views / rows.size();
    }

    Map<String, ViewRow<V>> rows() {
        return rows;
    }

    ViewVersions<V> versions() {
        return versions;
    }

    List<Parked> letters() {
        return letters;
    }

    /** An event that was set aside. */
    record Parked(long position, String type, String sequence, String cause) {}
}
