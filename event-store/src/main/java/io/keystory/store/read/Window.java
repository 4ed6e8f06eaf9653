package io.keystory.store.read;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import java.util.List;

/**
 * Events of interest.
 *
 * @param upTo the position up to which there is no other; 0 when nothing was read
 */
public record Window(List<Recorded<DomainEvent>> events, long upTo) {

    /** All of these events. */
    public static Window of(List<Recorded<DomainEvent>> events) {
        return new Window(events, events.isEmpty() ? 0 : events.getLast().position());
    }
}
