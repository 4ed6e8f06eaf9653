package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import java.util.List;
import java.util.Set;

/** A read model that follows the log; a bean of this type is run by its service's {@link ProjectionRunner}. */
public interface Projection {

    /** The name it is known by, such as {@code user}; it keeps its place in the log under it. */
    String name();

    /** The event types it handles, or sealed interfaces of them. */
    Set<Class<? extends DomainEvent>> handles();

    /** Takes in a batch, in the order of positions, inside one transaction that also stores its place. */
    void project(List<Recorded<DomainEvent>> batch);
}
