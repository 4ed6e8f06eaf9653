package io.keystory.command.hook;

import io.keystory.events.EventCatalogue;
import io.keystory.events.hook.HookEvent;
import io.keystory.events.hook.HookFold;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.hook.HookView;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.EventFeed;
import io.keystory.store.read.EventFilter;
import io.keystory.store.read.LogCursor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The hooks that there are at a place in the log, for one who follows it event by event: only after a gap are those that
 * concern hooks looked up. For one thread.
 */
final class Hooks {

    private static final int BATCH = 500;
    private static final EventFilter OF_HOOKS = new EventFilter(EventCatalogue.types().all().entrySet().stream()
            .filter(type -> HookEvent.class.isAssignableFrom(type.getValue()))
            .map(Map.Entry::getKey).collect(Collectors.toSet()), null, null, null, null);

    private final EventFeed feed;
    private final HookFold fold = new HookFold();
    private final Map<String, HookView> hooks = new HashMap<>();
    private long position;

    Hooks(EventFeed feed) {
        this.feed = feed;
    }

    /** Goes on to an event; one that lies before leaves everything as it is. */
    void advanceTo(Recorded<? extends DomainEvent> event) {
        if (event.position() > position + 1) {
            catchUp(event.position());
        } else if (event.position() == position + 1) {
            add(event);
        }
        position = Math.max(position, event.position());
    }

    /** The ids of those that are to be told of this. */
    List<String> toldOf(HookTrigger trigger) {
        return hooks.values().stream().filter(hook -> hook.isToldOf(trigger)).map(HookView::id).sorted().toList();
    }

    private void catchUp(long upTo) {
        try (LogCursor cursor = feed.open(OF_HOOKS, position, upTo, false)) {
            List<Recorded<DomainEvent>> found;
            while (!(found = cursor.next(BATCH)).isEmpty()) {
                found.forEach(this::add);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Recorded<? extends DomainEvent> recorded) {
        if (recorded.event() instanceof HookEvent event) {
            HookView after = fold.evolve(hooks.get(event.hookId().value()), (Recorded<HookEvent>) recorded);
            if (after == null) {
                hooks.remove(event.hookId().value());
            } else {
                hooks.put(event.hookId().value(), after);
            }
        }
    }
}
