package io.keystory.benchmarks;

import io.keystory.command.platform.AggregateSubscription;
import io.keystory.command.platform.KnownStates;
import io.keystory.command.user.UserAggregate;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.command.LocalCommands;
import io.keystory.store.EventLog;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long it takes from a command until the product's own read model of users shows what it did, which is what a write
 * waits for, at a steady rate and beside all other read models.
 */
final class UserVisibility {

    private static final int PER_SECOND = 500;
    private static final int WARMUP_SECONDS = 60;
    private static final int SETTLING_SECONDS = 30;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Commands commands;
    private final Progress progress;
    private final JdbcTemplate jdbc;
    private final long postmaster;

    UserVisibility(EventLog log, Progress progress, JdbcTemplate jdbc, long postmaster) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        new AggregateSubscription(log.eventStore(), bus, new KnownStates()).subscribe(UserAggregate.class);
        this.commands = new LocalCommands(bus);
        this.progress = progress;
        this.jdbc = jdbc;
        this.postmaster = postmaster;
    }

    /**
     * Warms up, since the compiler takes a tenth of the processors for more than a minute, then measures a database that
     * uses the segments of its write-ahead log again, as one does that has been running: each new one is written and
     * synced within somebody's commit.
     */
    void measure() throws Exception {
        during(WARMUP_SECONDS);
        jdbc.execute("checkpoint");
        during(SETTLING_SECONDS);
        for (int round = 0; round < ROUNDS; round++) {
            measureRound();
        }
    }

    private void measureRound() throws Exception {
        Stopwatch time = new Stopwatch(postmaster);
        List<Moments> moments = during(SECONDS);
        print("a command until its event is stored", moments, Moments::stored);
        print("a command until its user is seen", moments, Moments::seen);
        time.print("users created and seen", moments.size());
    }

    private static void print(String what, List<Moments> moments, ToLongFunction<Moments> moment) {
        long[] nanos = moments.stream().mapToLong(moment).sorted().toArray();
        System.out.printf("%-55s %-22s median %6.2f ms, p99 %6.2f ms%n", what, PER_SECOND + " a second",
                nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    private List<Moments> during(int seconds) throws Exception {
        List<Future<Moments>> seen = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long due = System.nanoTime();
            for (int n = 0; n < PER_SECOND * seconds; n++, due += 1_000_000_000 / PER_SECOND) {
                LockSupport.parkNanos(due - System.nanoTime());
                seen.add(callers.submit(this::createAndSee));
            }
        }
        return seen.stream().map(Future::resultNow).toList();
    }

    private Moments createAndSee() throws Exception {
        long begun = System.nanoTime();
        WriteTrace trace = new WriteTrace();
        WriteTrace.during(trace, () -> {
            commands.send(Samples.creation("v" + Ids.nextUser()));
            return null;
        });
        long stored = System.nanoTime() - begun;
        if (!progress.await("user", trace.position(), PATIENCE)) {
            throw new IllegalStateException("A user was not seen within " + PATIENCE);
        }
        return new Moments(stored, System.nanoTime() - begun);
    }

    /** When what a command did was stored and seen, in nanoseconds since it was sent. */
    private record Moments(long stored, long seen) {}
}
