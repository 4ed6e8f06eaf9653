package io.keystory.store.progress;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was appended here without waiting for a read model, and how that is had to take it in. */
final class Later {

    private final Map<String, Long> owed = new ConcurrentHashMap<>();
    private final Map<String, Runnable> hurries = new ConcurrentHashMap<>();

    /** Whoever reads the model waits until it has passed {@code position}. */
    void owe(String model, long position) {
        owed.merge(model, position, Math::max);
    }

    /** Up to where whoever reads the model waits. */
    Optional<Long> owed(String model) {
        return Optional.ofNullable(owed.get(model));
    }

    /** The model has passed that. */
    void settled(String model, long position) {
        owed.remove(model, position);
    }

    void onHurry(String model, Runnable hurry) {
        hurries.put(model, hurry);
    }

    void hurry(String model) {
        hurries.getOrDefault(model, () -> { }).run();
    }
}
