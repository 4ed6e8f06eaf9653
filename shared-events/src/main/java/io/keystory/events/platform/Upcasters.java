package io.keystory.events.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The ways from every released version of an event type to the newest. */
final class Upcasters {

    private final Map<Step, Upcaster> steps = new HashMap<>();

    /** Refuses with IllegalArgumentException two ways from the same version. */
    Upcasters(Collection<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            if (steps.putIfAbsent(new Step(upcaster.type(), upcaster.from()), upcaster) != null) {
                throw new IllegalArgumentException("Two upcasters of %s from version %d"
                        .formatted(upcaster.type(), upcaster.from()));
            }
        }
    }

    /** Refuses with IllegalArgumentException a version without a way on, and a way that leads nowhere. */
    void check(Map<String, Class<? extends DomainEvent>> types) {
        steps.keySet().forEach(step -> {
            if (!types.containsKey(step.type) || step.from < 1 || step.from >= version(types.get(step.type))) {
                throw new IllegalArgumentException("Nothing comes after %s version %d".formatted(step.type, step.from));
            }
        });
        types.forEach((name, type) -> {
            for (int from = 1; from < version(type); from++) {
                if (!steps.containsKey(new Step(name, from))) {
                    throw new IllegalArgumentException("No upcaster of %s from version %d".formatted(name, from));
                }
            }
        });
    }

    Set<String> personal(String type, int version) {
        return steps.get(new Step(type, version)).personal();
    }

    Map<String, Object> apply(String type, int from, int to, Map<String, Object> payload) {
        Map<String, Object> current = payload;
        for (int version = from; version < to; version++) {
            current = steps.get(new Step(type, version)).apply(current);
        }
        return current;
    }

    private static int version(Class<?> type) {
        return EventTypes.describe(type).version();
    }

    private record Step(String type, int from) {}
}
