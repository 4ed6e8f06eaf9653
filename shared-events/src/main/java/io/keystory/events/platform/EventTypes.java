package io.keystory.events.platform;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The known event types, found through the sealed interfaces that list them, and what they were before. */
public final class EventTypes {

    private final Map<String, Class<? extends DomainEvent>> byName = new LinkedHashMap<>();

    private final Map<String, Integer> newest = new HashMap<>();
    private final Upcasters upcasters;

    private EventTypes(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    /** Collects every record below the given sealed interfaces; refuses a missing or doubled {@link EventType}. */
    public static EventTypes of(Collection<Class<? extends DomainEvent>> roots) {
        return of(roots, List.of());
    }

    /** The same for types that had other shapes once; refuses a version that cannot be brought to the newest. */
    public static EventTypes of(Collection<Class<? extends DomainEvent>> roots, Collection<Upcaster> upcasters) {
        EventTypes types = new EventTypes(new Upcasters(upcasters));
        roots.stream().flatMap(EventTypes::leaves).distinct().forEach(types::add);
        types.upcasters.check(types.byName);
        return types;
    }

    /** The record type of a wire name; throws {@link Unknown} when there is none. */
    public Class<? extends DomainEvent> typeOf(String name) {
        return known(name, byName.get(name));
    }

    private int newest(String name) {
        return known(name, newest.get(name));
    }

    private static <T> T known(String name, T found) {
        if (found == null) {
            throw new Unknown("Unknown event type: " + name);
        }
        return found;
    }

    /** The wire description of a record type. */
    public static EventType describe(Class<?> type) {
        EventType description = type.getAnnotation(EventType.class);
        if (description == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventType");
        }
        return description;
    }

    /**
     * Whether a payload of this version has the shape of today's record; throws {@link Unknown} for a version that does
     * not exist yet, as when the log was written by a newer release.
     */
    public boolean isCurrent(String name, int version) {
        int current = newest(name);
        if (version < 1 || version > current) {
            throw new Unknown(
                    "Event type %s is known up to version %d, but the log has version %d: a newer release wrote it"
                            .formatted(name, current, version));
        }
        return version == current;
    }

    /** The fields that are personal in a version of a type. */
    public Set<String> personalFields(String name, int version) {
        return isCurrent(name, version) ? personalFields(typeOf(name)) : upcasters.personal(name, version);
    }

    /** The fields of a record that are personal. */
    public static Set<String> personalFields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(PersonalData.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A payload of an older version in the shape of today's record; personal fields must have been opened. */
    public Map<String, Object> upcast(String name, int version, Map<String, Object> payload) {
        return upcasters.apply(name, version, newest(name), payload);
    }

    /** Every type by its wire name, in the order of declaration. */
    public Map<String, Class<? extends DomainEvent>> all() {
        return Collections.unmodifiableMap(byName);
    }

    private void add(Class<? extends DomainEvent> type) {
        if (byName.putIfAbsent(describe(type).value(), type) != null) {
            throw new IllegalArgumentException("Two events are called " + describe(type).value());
        }
        newest.put(describe(type).value(), describe(type).version());
    }

    private static Stream<Class<? extends DomainEvent>> leaves(Class<?> root) {
        return root.isSealed()
                ? Stream.of(root.getPermittedSubclasses()).flatMap(EventTypes::leaves)
                : Stream.of(root.asSubclass(DomainEvent.class));
    }

    /** The log has events that this code does not know; the message names the type and nothing of an event. */
    public static final class Unknown extends IllegalArgumentException {

        Unknown(String message) {
            super(message);
        }
    }
}
