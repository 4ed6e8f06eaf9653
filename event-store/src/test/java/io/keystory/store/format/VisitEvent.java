package io.keystory.store.format;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.platform.Upcaster;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An event that had three shapes, as three releases of a product knew it. */
public interface VisitEvent extends DomainEvent {

    String visitor();

    @Override
    default StreamId stream() {
        return new StreamId("user", visitor());
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(stream()));
    }

    /** The first release: one name, one floor. */
    @EventType("visit.announced")
    public record First(String visitor, @PersonalData String fullName, int floor) implements VisitEvent {}

    /** The second one took the name apart. */
    @EventType(value = "visit.announced", version = 2)
    public record Second(String visitor, @PersonalData String givenName, @PersonalData String familyName, int floor)
            implements VisitEvent {}

    /** The third one keeps names together under another name, and knows of several floors. */
    @EventType(value = "visit.announced", version = 3)
    record Third(String visitor, @PersonalData Name name, List<Integer> floors) implements VisitEvent {}

    /** A name; either part may be null. */
    record Name(String given, String family) {}

    /** One sealed field becomes two, and both are null when it cannot be opened any more. */
    Upcaster FROM_FIRST = new Upcaster("visit.announced", 1, Set.of("fullName"), visit -> {
        String[] parts = visit.remove("fullName") instanceof String name ? name.split(" ", 2) : new String[2];
        visit.put("givenName", parts[0]);
        visit.put("familyName", parts.length > 1 ? parts[1] : null);
        return visit;
    });

    /** Two sealed fields become one, which is null when neither can be opened. */
    Upcaster FROM_SECOND = new Upcaster("visit.announced", 2, Set.of("givenName", "familyName"), visit -> {
        Map<String, Object> name = new HashMap<>();
        name.put("given", visit.remove("givenName"));
        name.put("family", visit.remove("familyName"));
        Map<String, Object> next = new LinkedHashMap<>(visit);
        next.put("name", name.values().stream().allMatch(part -> part == null) ? null : name);
        next.put("floors", List.of(next.remove("floor")));
        return next;
    });

    static EventTypes firstRelease() {
        return EventTypes.of(List.of(First.class));
    }

    static EventTypes secondRelease() {
        return EventTypes.of(List.of(Second.class), List.of(FROM_FIRST));
    }

    static EventTypes thirdRelease() {
        return EventTypes.of(List.of(Third.class), List.of(FROM_FIRST, FROM_SECOND));
    }

    /** All floors that were announced so far, in order. */
    static List<Integer> floors(List<Integer> before, Recorded<? extends Third> visit) {
        return before == null ? visit.event().floors()
                : Stream.concat(before.stream(), visit.event().floors().stream()).toList();
    }
}
