package io.keystory.store.append;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event that waits to be appended.
 *
 * @param sequence the place in its stream, or {@link #ANY} for a journal, where the appender gives the next one
 */
public record PendingEvent(String id, long sequence, Instant at, EventMetadata metadata, DomainEvent event) {

    /** The next free place of a journal. */
    public static final long ANY = -1;

    /** Keeps no more of the instant than the log does, so that an event reads the same from memory and from the log. */
    public PendingEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    String stream() {
        return event.stream().toString();
    }
}
