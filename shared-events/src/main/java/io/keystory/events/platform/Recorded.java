package io.keystory.events.platform;

import java.time.Instant;

/**
 * An event with its place in the log.
 *
 * @param position the place among all events, from 1, in commit order
 * @param sequence the place in its stream, from 0
 * @param at when it was decided
 */
public record Recorded<E extends DomainEvent>(
        String id, long position, long sequence, Instant at, EventMetadata metadata, E event) {

    public long epochMillis() {
        return at.toEpochMilli();
    }
}
