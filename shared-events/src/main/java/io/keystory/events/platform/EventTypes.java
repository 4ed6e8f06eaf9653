package io.keystory.events.platform;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The known event types, found through the sealed interfaces that list them. */
public final class EventTypes {

    private final Map<String, Class<? extends DomainEvent>> byName = new LinkedHashMap<>();

    private EventTypes() {}

    /** Collects every record below the given sealed interfaces; refuses a missing or doubled {@link EventType}. */
    public static EventTypes of(Collection<Class<? extends DomainEvent>> roots) {
        EventTypes types = new EventTypes();
        roots.stream().flatMap(EventTypes::leaves).forEach(types::add);
        return types;
    }

    /** The record type of a wire name; throws IllegalArgumentException when there is none. */
    public Class<? extends DomainEvent> typeOf(String name) {
        Class<? extends DomainEvent> type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("Unknown event type: " + name);
        }
        return type;
    }

    /** The wire description of a record type. */
    public static EventType describe(Class<?> type) {
        EventType description = type.getAnnotation(EventType.class);
        if (description == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventType");
        }
        return description;
    }

    /** Every type by its wire name, in the order of declaration. */
    public Map<String, Class<? extends DomainEvent>> all() {
        return Collections.unmodifiableMap(byName);
    }

    private void add(Class<? extends DomainEvent> type) {
        if (byName.putIfAbsent(describe(type).value(), type) != null) {
            throw new IllegalArgumentException("Two events are called " + describe(type).value());
        }
    }

    private static Stream<Class<? extends DomainEvent>> leaves(Class<?> root) {
        return root.isSealed()
                ? Stream.of(root.getPermittedSubclasses()).flatMap(EventTypes::leaves)
                : Stream.of(root.asSubclass(DomainEvent.class));
    }
}
