package io.keystory.command.hook;

import io.keystory.command.automation.Automation;
import io.keystory.events.hook.Occasion;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import java.util.List;
import java.util.stream.Stream;

/** Hooks are told what they want to know: it is put into their queue, and needs no command. */
public final class WhenSomethingHappenedThenTellHooks implements Automation<DomainEvent> {

    private final Hooks hooks;
    private final HookQueue queue;

    WhenSomethingHappenedThenTellHooks(Hooks hooks, HookQueue queue) {
        this.hooks = hooks;
        this.queue = queue;
    }

    @Override
    public Class<DomainEvent> trigger() {
        return DomainEvent.class;
    }

    @Override
    public String occasion() {
        return "what hooks want to know";
    }

    @Override
    public Stream<Command> commands(Recorded<DomainEvent> event) {
        hooks.advanceTo(event);
        Occasion.of(event.event()).ifPresent(occasion -> {
            List<String> told = hooks.toldOf(occasion.trigger());
            if (!told.isEmpty()) {
                queue.add(told, occasion, event);
            }
        });
        return Stream.empty();
    }
}
