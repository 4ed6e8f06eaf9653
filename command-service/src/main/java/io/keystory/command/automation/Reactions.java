package io.keystory.command.automation;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Sends what automations want sent, in their name, and says what it was caused by. */
final class Reactions {

    private final List<Automation<?>> automations;
    private final Commands commands;

    Reactions(List<Automation<?>> automations, Commands commands) {
        this.automations = automations;
        this.commands = commands;
    }

    /** The automations that act on an event. */
    List<Automation<?>> to(DomainEvent event) {
        return automations.stream().filter(automation -> automation.trigger().isInstance(event)).toList();
    }

    /** The automation of that name. */
    Optional<Automation<?>> named(String name) {
        return automations.stream().filter(automation -> automation.name().equals(name)).findFirst();
    }

    /**
     * Lets an automation act on an event.
     *
     * @param between run after each command: there may be many
     */
    @SuppressWarnings("unchecked")
    <E extends DomainEvent> void act(Automation<E> automation, Recorded<DomainEvent> event, Runnable between) {
        RequestContext context = RequestContext.causedBy(event);
        Iterator<? extends Command> all = automation.commands((Recorded<E>) (Recorded<?>) event).iterator();
        while (all.hasNext()) {
            send(context, all.next());
            between.run();
        }
    }

    private void send(RequestContext context, Command command) {
        try {
            context.run(() -> commands.send(command));
        } catch (KeystoryException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }
}
