package io.keystory.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * How far the read models of this process have come, and a place to wait for them. A model is asked only for the types
 * it handles: what it ignores cannot make it late.
 */
public final class Progress {

    private final Map<String, Model> models = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** Declares a read model that handles these wire names; it starts at {@code position}. */
    public void register(String model, Collection<String> types, long position) {
        models.put(model, new Model(Set.copyOf(types), position, true));
    }

    /** A model has handled everything up to {@code position} that concerns it. */
    public void passed(String model, long position) {
        models.computeIfPresent(model, (name, m) -> position > m.position() ? m.at(position) : m);
        signal();
    }

    /** Says whether waiting for the model makes sense: a failed or paused one is skipped. */
    public void active(String model, boolean isActive) {
        models.computeIfPresent(model, (name, m) -> new Model(m.types(), m.position(), isActive));
        signal();
    }

    /**
     * Waits until every active model that handles one of the types has passed the last position of such an event.
     *
     * @param lastByType the last appended position of each wire name
     * @return the names of the models that did not make it in time; empty when all did
     */
    public List<String> await(Map<String, Long> lastByType, Duration limit) {
        return await(() -> behind(lastByType), limit);
    }

    private List<String> await(Supplier<List<String>> late, Duration limit) {
        long nanos = limit.toNanos();
        lock.lock();
        try {
            while (true) {
                List<String> behind = late.get();
                if (behind.isEmpty() || nanos <= 0) {
                    return behind;
                }
                nanos = moved.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until one model has passed {@code position}; false when it was late, true when nobody knows the model. */
    public boolean await(String model, long position, Duration limit) {
        return await(() -> isBehind(model, position) ? List.of(model) : List.of(), limit).isEmpty();
    }

    /** The position of each model. */
    public Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        models.forEach((name, model) -> positions.put(name, model.position()));
        return positions;
    }

    private List<String> behind(Map<String, Long> lastByType) {
        return models.entrySet().stream()
                .filter(e -> e.getValue().isBehind(lastByType))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean isBehind(String name, long position) {
        Model model = models.get(name);
        return model != null && model.isActive() && model.position() < position;
    }

    private void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private record Model(Set<String> types, long position, boolean isActive) {

        Model at(long newPosition) {
            return new Model(types, newPosition, isActive);
        }

        boolean isBehind(Map<String, Long> lastByType) {
            return isActive && lastByType.entrySet().stream()
                    .anyMatch(e -> e.getValue() > position && types.contains(e.getKey()));
        }
    }
}
