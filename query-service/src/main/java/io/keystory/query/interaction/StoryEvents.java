package io.keystory.query.interaction;

import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.EventFeed;
import io.keystory.store.read.LogReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what happened in an interaction: three reads of the log, however many steps there are. */
final class StoryEvents {

    /** As many steps are told. */
    static final int MOST = 1000;

    private final LogReader log;
    private final EventFeed feed;
    private final IssuedTokens tokens;

    StoryEvents(LogReader log, EventFeed feed) {
        this.log = log;
        this.feed = feed;
        this.tokens = new IssuedTokens(feed);
    }

    /** Its own steps, and what the same requests led to, in the order of positions; one more than are told at most. */
    List<Recorded<DomainEvent>> steps(InteractionId id) {
        List<Recorded<DomainEvent>> steps = new ArrayList<>(log.stream(id.stream(), 0, MOST + 1));
        if (!steps.isEmpty()) {
            steps.addAll(ledTo(id, steps));
            steps.sort(Comparator.comparingLong(Recorded::position));
        }
        return steps.subList(0, Math.min(steps.size(), MOST + 1));
    }

    /** What came of its codes. */
    List<Recorded<DomainEvent>> tokens(List<Recorded<DomainEvent>> steps) {
        return tokens.of(steps);
    }

    private List<Recorded<DomainEvent>> ledTo(InteractionId id, List<Recorded<DomainEvent>> own) {
        Set<String> requests = own.stream().map(event -> event.metadata().correlationId())
                .filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> known = own.stream().map(Recorded::id).collect(Collectors.toCollection(HashSet::new));
        List<Recorded<DomainEvent>> led = new ArrayList<>();
        for (Recorded<DomainEvent> event : feed.ofRequests(requests, own.getFirst().position() - 1, MOST)) {
            if (belongs(event, id, known) && known.add(event.id())) {
                led.add(event);
            }
        }
        return led;
    }

    /** What a request of it did, or what followed from that by itself; what hooks were told is left out. */
    private static boolean belongs(Recorded<DomainEvent> event, InteractionId id, Set<String> known) {
        EventMetadata metadata = event.metadata();
        return !(event.event() instanceof HookDeliveryEvent)
                && (id.value().equals(metadata.interactionId()) || known.contains(metadata.causationId()));
    }
}
