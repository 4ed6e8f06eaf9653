package io.keystory.store.progress;

import io.keystory.store.progress.ProgressRows.Row;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far the read models have come, those of this process and those that other processes tell of, and a place to wait
 * for them. A model is asked only for the types it handles: what it ignores cannot make it late.
 */
public final class Progress {

    /** The types of a model that no write waits for; one that has none at all has failed. */
    public static final Set<String> NOT_WAITED_FOR = Set.of("-");

    private final Announcer announcer;
    private final Map<String, Model> own = new HashMap<>();
    private final Map<String, Model> heard = new HashMap<>();
    private final Later later = new Later();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Condition> moved = new HashMap<>();

    public Progress(Announcer announcer) {
        this.announcer = announcer;
    }

    /** Declares a read model of this process that handles these wire names; it starts at {@code position}. */
    public void register(String model, Collection<String> types, long position) {
        register(model, types, Set.of(), position);
    }

    /**
     * The same for one that is not waited for in this process because of some of these types: what it is owed of them is
     * seen to by {@link #settle}. Other processes wait.
     */
    public void register(String model, Collection<String> types, Set<String> unawaited, long position) {
        Model registered = new Model(Set.copyOf(types), unawaited, position, true);
        change(model, () -> own.put(model, registered));
        announcer.declared(model, registered.types(), position);
    }

    /** Says how a model of this process is had to take in at once what it has left for later. */
    public void onHurry(String model, Runnable hurry) {
        later.onHurry(model, hurry);
    }

    /** A model of this process has handled everything up to {@code position} that concerns it. */
    public void passed(String model, long position) {
        Model changed = change(model, () -> own.computeIfPresent(model, (name, m) -> m.at(position)));
        if (changed != null) {
            announcer.passed(model, changed.position());
        }
    }

    /** Says whether waiting for a model of this process makes sense: a failed or paused one is skipped. */
    public void active(String model, boolean isActive) {
        Model changed = change(model, () -> own.computeIfPresent(model, (name, m) -> m.active(isActive)));
        if (changed != null) {
            announcer.declared(model, isActive ? changed.types() : Set.of(), changed.position());
        }
    }

    /** Another process says how far a model has come. */
    public void heard(String model, long position) {
        change(model, () -> heard.computeIfPresent(model, (name, m) -> m.at(position)));
    }

    /** Takes over what is known of the models that run anywhere. */
    public void heard(Map<String, Row> rows) {
        locked(() -> {
            heard.keySet().retainAll(rows.keySet());
            rows.forEach((name, row) -> heard.merge(name, new Model(row.types(), Set.of(), row.position(), true),
                    (known, read) -> known.at(read.types(), read.position())));
            moved.values().forEach(Condition::signalAll);
            return null;
        });
    }

    /** The positions of the models of this process. */
    public Map<String, Long> own() {
        return locked(() -> {
            Map<String, Long> positions = new HashMap<>();
            own.forEach((name, model) -> positions.put(name, model.position()));
            return positions;
        });
    }

    /**
     * Waits until every active model that handles one of the types has passed the last position of such an event.
     *
     * @param lastByType the last appended position of each wire name
     * @return the names of the models that did not make it in time; empty when all did
     */
    public List<String> await(Map<String, Long> lastByType, Duration limit) {
        locked(() -> {
            own.keySet().forEach(name -> known(name).owed(lastByType)
                    .ifPresent(position -> later.owe(name, position)));
            return null;
        });
        return await(() -> names().filter(name -> known(name).isBehind(lastByType)).sorted().toList(), limit);
    }

    /** Waits until one model has passed {@code position}; false when it was late, true when nobody runs the model. */
    public boolean await(String model, long position, Duration limit) {
        if (!locked(() -> known(model).isBehind(position))) {
            return true;
        }
        later.hurry(model);
        return await(() -> known(model).isBehind(position) ? List.of(model) : List.of(), limit).isEmpty();
    }

    /** Waits until these models have passed what was appended here without waiting for them. */
    public void settle(List<String> models, Duration limit) {
        models.forEach(model -> later.owed(model)
                .filter(position -> await(model, position, limit))
                .ifPresent(position -> later.settled(model, position)));
    }

    /** Waits for the first that is late before it looks again: models are many, and move with every append. */
    private List<String> await(Supplier<List<String>> late, Duration limit) {
        long nanos = limit.toNanos();
        lock.lock();
        try {
            while (true) {
                List<String> behind = late.get();
                if (behind.isEmpty() || nanos <= 0) {
                    return behind;
                }
                nanos = moved.computeIfAbsent(behind.getFirst(), model -> lock.newCondition()).awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late.get();
        } finally {
            lock.unlock();
        }
    }

    /** The position of each model, wherever it runs. */
    public Map<String, Long> positions() {
        return locked(() -> {
            Map<String, Long> positions = new TreeMap<>();
            names().forEach(name -> positions.put(name, known(name).position()));
            return positions;
        });
    }

    /** How far the one of these models is that is furthest behind; 0 when one is unknown, or none is named. */
    public long position(String... models) {
        return locked(() -> Stream.of(models).mapToLong(model -> known(model).position()).min().orElse(0));
    }

    /** The models that no one waits for: those that have failed or are paused, wherever they run. */
    public Set<String> inactive() {
        return locked(() -> names().filter(name -> !known(name).isWaitedFor()).collect(Collectors.toSet()));
    }

    private Stream<String> names() {
        return Stream.concat(own.keySet().stream(), heard.keySet().stream().filter(name -> !own.containsKey(name)));
    }

    /** A model may run here, elsewhere, or be taken over from one to the other. */
    private Model known(String name) {
        Model here = own.get(name);
        Model there = heard.get(name);
        if (here == null || there == null) {
            return here != null ? here : there != null ? there : Model.UNKNOWN;
        }
        return new Model(there.types(), Set.of(), Math.max(here.position(), there.position()), here.isActive());
    }

    private <T> T change(String model, Supplier<T> change) {
        return locked(() -> {
            T result = change.get();
            Optional.ofNullable(moved.get(model)).ifPresent(Condition::signalAll);
            return result;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
