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

    /** The wire name of the event's type. */
    public String type() {
        return event instanceof UnreadableEvent unreadable
                ? unreadable.type() : EventTypes.describe(event.getClass()).value();
    }

    /** The same for those who do not ask who caused it. */
    public Recorded<E> bySystem() {
        return new Recorded<>(id, position, sequence, at, EventMetadata.SYSTEM, event);
    }

    /** When it was decided, in epoch ms. */
    public long epochMillis() {
        return at.toEpochMilli();
    }
}
