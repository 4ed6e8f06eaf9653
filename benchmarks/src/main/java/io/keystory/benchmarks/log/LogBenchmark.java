package io.keystory.benchmarks.log;

import java.util.List;

/** Measures everything about the log and prints a table. */
public final class LogBenchmark {

    private LogBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments how many seconds each load runs, after as long a warm-up; 5 when nothing is said
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1) {
            try (KeystoryEngine k = new KeystoryEngine()) {
                Load load = new Load(k.postgres(), Integer.parseInt(arguments[2]), arguments[1].equals("new") ? k::createUser : k::changeTheOne);
                for (int i = 0; i < 5; i++) {
                    print(k, arguments[1], load, Double.parseDouble(arguments[0]));
                }
            }
            return;
        }
        double seconds = arguments.length == 0 ? 5 : Double.parseDouble(arguments[0]);
        System.out.println(Figures.HEAD);
        try (KeystoryEngine keystory = new KeystoryEngine()) {
            compare(keystory, seconds);
        }
        try (AxonJdbcEngine axon = new AxonJdbcEngine()) {
            compare(axon, seconds);
        }
    }

    private static void compare(Engine engine, double seconds) throws Exception {
        for (int callers : List.of(1, 16)) {
            print(engine, callers + " callers, new streams", new Load(engine.postgres(), callers, engine::createUser), seconds);
        }
        for (int callers : List.of(1, 16)) {
            print(engine, callers + " callers, one stream", new Load(engine.postgres(), callers, engine::changeTheOne), seconds);
        }
        long begun = System.nanoTime();
        long count = engine.readAll();
        System.out.printf("| %s, catching up | %,.0f | | | | %.1f |%n", engine.name(),
                count / ((System.nanoTime() - begun) / 1e9), ProcessorTime.load());
    }

    private static void print(Engine engine, String what, Load load, double seconds) throws Exception {
        System.out.println(load.run(seconds).row(engine.name() + ", " + what));
    }
}
