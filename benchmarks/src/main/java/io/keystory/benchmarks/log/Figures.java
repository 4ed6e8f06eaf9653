package io.keystory.benchmarks.log;

/**
 * What a load took.
 *
 * @param latencies in nanoseconds, ascending
 * @param seconds how long it ran
 * @param javaNanos processor time of this process, the callers included
 * @param databaseNanos processor time of PostgreSQL
 */
record Figures(long[] latencies, double seconds, long javaNanos, long databaseNanos) {

    static final String HEAD = """
            | what | per second | p50 ms | p99 ms | processor µs each, Java + PostgreSQL | load average |
            |---|---|---|---|---|---|""";

    double rate() {
        return latencies.length / seconds;
    }

    double percentileMillis(double share) {
        return latencies.length == 0 ? 0 : latencies[(int) ((latencies.length - 1) * share)] / 1e6;
    }

    String row(String what) {
        int count = Math.max(1, latencies.length);
        return "| %s | %,.0f | %.2f | %.2f | %,d + %,d | %.1f |".formatted(what, rate(), percentileMillis(0.5),
                percentileMillis(0.99), javaNanos / count / 1000, databaseNanos / count / 1000, ProcessorTime.load());
    }
}
