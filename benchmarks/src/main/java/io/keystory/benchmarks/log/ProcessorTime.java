package io.keystory.benchmarks.log;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Processor time of processes, which says more than rates on a machine that others use too. */
public final class ProcessorTime {

    private static final long NANOS_PER_TICK = 10_000_000;

    private ProcessorTime() {}

    /** This Java process, in nanoseconds. */
    static long own() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** A process and its children, also those that have ended, in nanoseconds. */
    public static long ofFamily(long parent) {
        long children = ProcessHandle.of(parent).stream().flatMap(ProcessHandle::children).mapToLong(ProcessHandle::pid)
                .map(child -> ticks(child, 13, 14)).sum();
        return (children + ticks(parent, 13, 14, 15, 16)) * NANOS_PER_TICK;
    }

    /** The process that all processes of a PostgreSQL on this machine are children of. */
    public static long postmaster(DataSource database) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow().pid();
        }
    }

    /** The average number of processes that want a processor, over the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static long ticks(long pid, int... fields) {
        try {
            String[] stat = Files.readString(Path.of("/proc/" + pid + "/stat")).split(" ");
            return LongStream.range(0, fields.length).map(i -> Long.parseLong(stat[fields[(int) i]])).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
