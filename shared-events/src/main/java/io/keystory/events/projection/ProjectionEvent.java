package io.keystory.events.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;

/** What somebody did to a read model. */
public sealed interface ProjectionEvent extends DomainEvent {

    ProjectionId projectionId();

    @Override
    default StreamId stream() {
        return projectionId().stream();
    }

    /**
     * Events that were set aside were ordered to be tried again.
     *
     * @param position the event that was named; all of its sequence are tried, in order
     */
    @EventType("projection.dead_letter_retried")
    record DeadLetterRetried(ProjectionId projectionId, long position) implements ProjectionEvent {}

    /** An event that was set aside was given up; the read model goes on without it. */
    @EventType("projection.dead_letter_skipped")
    record DeadLetterSkipped(ProjectionId projectionId, long position, String reason) implements ProjectionEvent {}

    /**
     * A new build of a read model was ordered.
     *
     * @param generation the number of the build
     * @param from the first position that it takes in
     */
    @EventType("projection.rebuild_started")
    record RebuildStarted(ProjectionId projectionId, String rebuildId, int generation, long from)
            implements ProjectionEvent {}

    /** A build was ordered to rest. */
    @EventType("projection.rebuild_paused")
    record RebuildPaused(ProjectionId projectionId, String rebuildId) implements ProjectionEvent {}

    /** A build that rested or had failed was ordered to go on. */
    @EventType("projection.rebuild_resumed")
    record RebuildResumed(ProjectionId projectionId, String rebuildId) implements ProjectionEvent {}

    /** A verified build was ordered to take the place of the live one. */
    @EventType("projection.switch_ordered")
    record SwitchOrdered(ProjectionId projectionId, String rebuildId, int generation) implements ProjectionEvent {}

    /** A build was given up before it took over. */
    @EventType("projection.rebuild_abandoned")
    record RebuildAbandoned(ProjectionId projectionId, String rebuildId) implements ProjectionEvent {}
}
