package io.keystory.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.keystory.benchmarks.log.ProcessorTime;
import java.lang.management.ManagementFactory;

/** Measures the time that work takes, and the processor time of this process and of its PostgreSQL. */
final class Stopwatch {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long postmaster;
    private final long begun = System.nanoTime();
    private final long java = PROCESS.getProcessCpuTime();
    private final long postgres;

    /** Starts now. */
    Stopwatch(long postmaster) {
        this.postmaster = postmaster;
        this.postgres = ProcessorTime.ofFamily(postmaster);
    }

    /** Says what so many events have taken by now. */
    void print(String what, long events) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%-55s %,10d events in %6.1f s: %,9.0f a second; processor µs each: %.1f Java, %.1f PostgreSQL%n",
                what, events, seconds, events / seconds, (PROCESS.getProcessCpuTime() - java) / 1e3 / events,
                (ProcessorTime.ofFamily(postmaster) - postgres) / 1e3 / events);
    }
}
