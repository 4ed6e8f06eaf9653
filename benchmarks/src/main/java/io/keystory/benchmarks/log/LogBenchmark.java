package io.keystory.benchmarks.log;

import io.keystory.events.user.UserFold;
import java.util.List;

/** Measures everything about the log and prints a table. */
public final class LogBenchmark {

    private static final List<Integer> LENGTHS = List.of(200, 2_000, 20_000);
    private static final int CALLERS = 16;
    private static final long SHORT = 100_000;

    private final double seconds;

    private LogBenchmark(double seconds) {
        this.seconds = seconds;
    }

    /**
     * Runs it.
     *
     * @param arguments how many seconds each run takes, 5 when nothing is said; then, instead of everything else, how
     *     many events a long log has that is compared with one of 100,000 (10,000,000 take about ten gigabytes and some minutes to fill)
     */
    public static void main(String[] arguments) throws Exception {
        LogBenchmark benchmark = new LogBenchmark(arguments.length == 0 ? 5 : Double.parseDouble(arguments[0]));
        System.out.println(Figures.HEAD);
        if (arguments.length > 1) {
            benchmark.appendToLongLogs(Long.parseLong(arguments[1]));
            return;
        }
        try (KeystoryEngine keystory = new KeystoryEngine()) {
            benchmark.compare(keystory);
            benchmark.readLongStreams(keystory);
            benchmark.print("seen by a streaming processor, 500 users/s", new Visibility(keystory).run(benchmark.seconds));
        }
        try (AxonJdbcEngine axon = new AxonJdbcEngine()) {
            benchmark.compare(axon);
        }
    }

    private void compare(Engine engine) throws Exception {
        new Load(engine.postgres(), CALLERS, engine::createUser).run(seconds);
        for (int callers : List.of(CALLERS, 1)) {
            load(engine, callers, "new streams", engine::createUser);
        }
        for (int callers : List.of(CALLERS, 1)) {
            load(engine, callers, "one stream", engine::changeTheOne);
        }
        long begun = System.nanoTime();
        long count = engine.readAll();
        System.out.printf("| %s, a reader catches up | %,.0f | | | | %.1f |%n", engine.name(),
                count / ((System.nanoTime() - begun) / 1e9), ProcessorTime.load());
    }

    private void load(Engine engine, int callers, String what, Runnable work) throws Exception {
        print("%s, %s, %d caller%s".formatted(engine.name(), what, callers, callers == 1 ? "" : "s"),
                new Load(engine.postgres(), callers, work).run(seconds));
    }

    /** What a command pays on a stream that this process does not know yet: a lambda has no snapshots. */
    private void readLongStreams(KeystoryEngine keystory) throws Exception {
        for (int length : LENGTHS) {
            String user = keystory.userWith(length);
            print("a user from %,d events, from the first".formatted(length),
                    new Load(keystory.postgres(), 1, () -> keystory.fold(user, new UserFold()::evolve)).run(seconds / 2));
            print("a user from %,d events, from a snapshot".formatted(length),
                    new Load(keystory.postgres(), 1, () -> keystory.fold(user, new UserFold())).run(seconds / 2));
        }
    }

    private void appendToLongLogs(long longest) throws Exception {
        try (KeystoryEngine keystory = new KeystoryEngine()) {
            new Load(keystory.postgres(), CALLERS, keystory::createUser).run(seconds);
            LongLog log = new LongLog(keystory);
            for (long length : List.of(SHORT, longest)) {
                log.fill(length);
                load(keystory, CALLERS, "new streams behind %,d events".formatted(length), keystory::createUser);
            }
        }
    }

    private void print(String what, Figures figures) {
        System.out.println(figures.row(what));
    }
}
