package io.keystory.events.platform;

import java.util.Optional;

/**
 * Stands for an event that is in the log and cannot be read by this code, for those who read by position. No fold takes
 * it in, and a stream that has one is not read: nothing may be decided or answered without it.
 *
 * @param type its wire name, which this code may not know
 * @param version of its shape, which this code may not know
 * @param reason why, without any value of the event
 */
public record UnreadableEvent(
        StreamId stream, Optional<SubjectId> subject, String type, int version, String reason) implements DomainEvent {}
