package io.keystory.events.platform;

import java.time.Instant;

/**
 * A pure fold of one stream into a view: the same one serves live projections, rebuilds, as-of reads and the answer to
 * a write.
 *
 * @param <V> the view, an immutable record; null stands for "does not exist"
 */
@FunctionalInterface
public interface Fold<V, E extends DomainEvent> {

    /** The view after one more event; {@code view} is null before the first, the answer is null after a deletion. */
    V evolve(V view, Recorded<? extends E> recorded);

    /** The view after one more event, for those who do not ask when it was recorded: that is 1970 in the view. */
    default V after(V view, E event) {
        return evolve(view, new Recorded<>("", 0, 0, Instant.EPOCH, EventMetadata.SYSTEM, event));
    }

    /** The view after all of the given events. */
    default V over(Iterable<? extends Recorded<? extends E>> events) {
        V view = null;
        for (Recorded<? extends E> event : events) {
            view = evolve(view, event);
        }
        return view;
    }
}
