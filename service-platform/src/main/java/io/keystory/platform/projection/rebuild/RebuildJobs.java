package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.Fingerprint;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.rebuild.Rebuild.Wanted;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The builds that this process works on, each on a thread of its own. */
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

    /** Takes on what is ordered and nobody works on; {@code onEnd} runs when one of them ends. */
    public void follow(Runnable onEnd) {
        if (!working.isEmpty()) {
            tools.rebuilds().alive(working.keySet(), tools.owner());
        }
        tools.rebuilds().open().stream()
                .filter(rebuild -> rebuild.wanted() != Wanted.PAUSE && !working.containsKey(rebuild.id()))
                .forEach(rebuild -> projections.stream()
                        .filter(projection -> projection.name().equals(rebuild.model()))
                        .findFirst().ifPresent(projection -> begin(rebuild, projection, onEnd)));
    }

    private void begin(Rebuild rebuild, Projection projection, Runnable onEnd) {
        tools.rebuilds().claim(rebuild, tools.owner(), Fingerprint.of(projection)).ifPresent(claimed -> {
            RebuildJob job = new RebuildJob(claimed, projection, tools);
            working.put(claimed.id(), job);
            threads.execute(() -> {
                try {
                    job.run();
                } finally {
                    working.remove(claimed.id());
                    onEnd.run();
                }
            });
        });
    }

    /** Lays down what is under way; it goes on where it stopped. */
    @Override
    public void close() {
        working.values().forEach(RebuildJob::stop);
        threads.close();
    }
}
