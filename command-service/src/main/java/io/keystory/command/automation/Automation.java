package io.keystory.command.automation;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import java.util.stream.Stream;

/**
 * Something that Keystory does by itself when an event has happened. It may be asked more than once about one event, so
 * its commands must change nothing when they are decided again.
 */
public interface Automation<E extends DomainEvent> {

    /** The type of event that it acts on. */
    Class<E> trigger();

    /** The commands that follow from an event, made one by one as they are sent; those refused with 404 are done. */
    Stream<? extends Command> commands(Recorded<E> event);

    /** What people are told that it acts on. */
    default String occasion() {
        return EventTypes.describe(trigger()).value();
    }

    /** The name it is known by. */
    default String name() {
        return getClass().getSimpleName();
    }
}
