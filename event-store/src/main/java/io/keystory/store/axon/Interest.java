package io.keystory.store.axon;

import io.keystory.events.platform.DomainEvent;
import java.util.Set;

/** What of the log a reader has use for. */
public interface Interest {

    /** The wire names of the types that it takes. */
    Set<String> types();

    /** Whether it takes an event, which may be one that cannot be read. */
    boolean includes(DomainEvent event);

    /** Whether all that it takes may wait while the reader rests. */
    default boolean isPatient() {
        return true;
    }

    /** The same of one event. */
    default boolean mayWait(DomainEvent event) {
        return isPatient();
    }
}
