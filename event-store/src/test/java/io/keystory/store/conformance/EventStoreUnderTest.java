package io.keystory.store.conformance;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A store as the conformance kit sees it. */
public interface EventStoreUnderTest extends AutoCloseable {

    /** The store, as this process uses it. */
    EventStore store();

    /** The same store, as another process uses it. */
    EventStore elsewhere();

    /** The tokens of processors that read this store. */
    TokenStore tokens();

    /** Whether positions are 1, 2, 3 and so on, without one that no event has. */
    boolean hasGapFreePositions();

    /** Whether all readers see the events in the same order; otherwise those of each stream at least. */
    default boolean hasOneOrder() {
        return true;
    }

    /** Whether text with NUL characters is refused before anything is stored; otherwise it is kept as it is. */
    default boolean refusesNul() {
        return false;
    }

    /** Makes all snapshots unreadable; false when this store has no way to. */
    default boolean spoilSnapshots() {
        return false;
    }
}
