package io.keystory.benchmarks.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Callers that do the same work over and over, and what it took. */
final class Load {

    private final DiskBoundPostgres postgres;
    private final int callers;
    private final Runnable work;

    Load(DiskBoundPostgres postgres, int callers, Runnable work) {
        this.postgres = postgres;
        this.callers = callers;
        this.work = work;
    }

    /** Warms up, then measures three times as long, and answers the one in the middle. */
    Figures run(double seconds) throws InterruptedException, ExecutionException {
        during(seconds);
        List<Figures> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(once(seconds));
        }
        runs.sort(Comparator.comparingDouble(Figures::rate));
        return runs.get(1);
    }

    private Figures once(double seconds) throws InterruptedException, ExecutionException {
        long java = ProcessorTime.own();
        long database = postgres.processorTime();
        long begun = System.nanoTime();
        long[] latencies = during(seconds);
        double elapsed = (System.nanoTime() - begun) / 1e9;
        return new Figures(latencies, elapsed, ProcessorTime.own() - java, postgres.processorTime() - database);
    }

    private long[] during(double seconds) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Future<List<Long>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> call(end)));
            }
        }
        LongStream.Builder all = LongStream.builder();
        for (Future<List<Long>> each : running) {
            each.get().forEach(all::add);
        }
        return all.build().sorted().toArray();
    }

    private List<Long> call(long end) {
        List<Long> latencies = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; ) {
            work.run();
            long done = System.nanoTime();
            latencies.add(done - now);
            now = done;
        }
        return latencies;
    }
}
