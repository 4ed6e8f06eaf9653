package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.Fingerprint;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.rebuild.BuildSlots.Slot;
import io.keystory.platform.projection.rebuild.Rebuild.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The builds that this process works on, each on a thread of its own; those there is no slot for wait. */
public final class RebuildJobs implements AutoCloseable {

    private final List<Projection> projections;
    private final RebuildTools tools;
    private final Map<String, RebuildJob> working = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("rebuild-", 0).factory());

    public RebuildJobs(List<Projection> projections, RebuildTools tools) {
        this.projections = projections;
        this.tools = tools;
    }

    /** What this process worked on when it died waits until it is taken on again. */
    public void layDownWhatWasLeft() {
        tools.rebuilds().layDown(projections.stream().map(Projection::name).toList(), tools.owner());
    }

    /** Takes on what is ordered and nobody works on; {@code onEnd} runs when one of them ends. */
    public void follow(Runnable onEnd) {
        if (!working.isEmpty()) {
            tools.rebuilds().alive(working.keySet(), tools.owner());
        }
        tools.rebuilds().open().stream()
                .filter(rebuild -> rebuild.wanted() != Wanted.PAUSE && !working.containsKey(rebuild.id()))
                .forEach(rebuild -> projections.stream()
                        .filter(projection -> projection.name().equals(rebuild.model())).findFirst().ifPresentOrElse(
                                projection -> begin(rebuild, projection, onEnd), () -> clearAway(rebuild)));
    }

    /** What is to be given up of a model that nobody runs, anybody drops. */
    private void clearAway(Rebuild rebuild) {
        if (rebuild.wanted() == Wanted.ABANDON && !tools.log().progress().positions().containsKey(rebuild.model())) {
            tools.rebuilds().claim(rebuild, tools.owner(), rebuild.fold()).ifPresent(claimed ->
                    tools.giveUp(claimed, tools.generations().tables(claimed.model())));
        }
    }

    /** What is to be given up makes nothing. */
    private void begin(Rebuild rebuild, Projection projection, Runnable onEnd) {
        Optional<Slot> room = rebuild.wanted() == Wanted.ABANDON ? Optional.of(Slot.none()) : tools.slots().take();
        room.ifPresent(slot -> claim(rebuild, projection, slot).ifPresent(claimed ->
                begin(new RebuildJob(claimed, projection, tools, slot), claimed.id(), onEnd)));
    }

    private Optional<Rebuild> claim(Rebuild rebuild, Projection projection, Slot slot) {
        Optional<Rebuild> claimed = Optional.empty();
        try {
            claimed = tools.rebuilds().claim(rebuild, tools.owner(), Fingerprint.of(projection));
        } finally {
            if (claimed.isEmpty()) {
                slot.close();
            }
        }
        return claimed;
    }

    private void begin(RebuildJob job, String id, Runnable onEnd) {
        working.put(id, job);
        threads.execute(() -> {
            try {
                job.run();
            } finally {
                working.remove(id);
                onEnd.run();
            }
        });
    }

    /** Lays down what is under way; it goes on where it stopped. */
    @Override
    public void close() {
        working.values().forEach(RebuildJob::stop);
        threads.close();
    }
}
