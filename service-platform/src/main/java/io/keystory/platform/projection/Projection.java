package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A read model that follows the log; a bean of this type is run by its service's {@link
 * io.keystory.platform.projection.live.ProjectionRunner}. */
public interface Projection {

    /** The name it is known by, such as {@code user}; it keeps its place in the log under it. */
    String name();

    /** The event types it handles, or sealed interfaces of them. */
    Set<Class<? extends DomainEvent>> handles();

    /** The tables it fills, with their schema; none when it stores nothing. */
    List<String> tables();

    /** What keeps an event in order: one that fails is set aside with everything later of its sequence. */
    default StreamId sequence(DomainEvent event) {
        return event.stream();
    }

    /** The objects and classes whose code decides what it makes of events. */
    List<?> code();

    /** Its views, which are rebuilt some streams at a time; a model without is rebuilt in the order of positions. */
    default Optional<ViewModel<?>> views() {
        return Optional.empty();
    }

    /** Whether a write waits for it, so that its caller reads what they wrote; one that is not may be a moment behind. */
    default boolean isWaitedFor() {
        return true;
    }

    /**
     * Those of its types that nobody reads right after they were written, such as sign-ins: it may take them in a moment
     * later, many at a time. Whoever reads it in the same process reads them all the same.
     */
    default Set<Class<? extends DomainEvent>> takenInLater() {
        return Set.of();
    }

    /** Whether nothing of its sequence is left after an event, so that what was set aside of it no longer matters. */
    default boolean isEnd(Recorded<DomainEvent> event, Generation in) {
        return false;
    }

    /** Takes in a batch, in the order of positions, inside one transaction that also stores its place. */
    void project(List<Recorded<DomainEvent>> batch, Generation into);
}
