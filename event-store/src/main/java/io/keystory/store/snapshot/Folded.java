package io.keystory.store.snapshot;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/**
 * What a fold has made of the beginning of a stream.
 *
 * @param value null when nothing exists, or not any more
 * @param sequence of the last event in it, -1 when there was none
 * @param position of the last event in it, 0 when there was none
 */
public record Folded<V>(V value, long sequence, long position) {

    /** What a fold begins with. */
    public static <V> Folded<V> nothing() {
        return new Folded<>(null, -1, 0);
    }

    /** The same after one more event. */
    @SuppressWarnings("unchecked")
    public <E extends DomainEvent> Folded<V> and(Recorded<DomainEvent> next, Fold<V, E> fold) {
        return new Folded<>(fold.evolve(value, (Recorded<E>) (Recorded<?>) next), next.sequence(), next.position());
    }
}
