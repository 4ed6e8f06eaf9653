package io.keystory.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** How much processor time a PostgreSQL on this Linux machine has taken, those of its processes included that are gone. */
final class PostgresProcessors {

    private static final double TICKS = 100;
    /** Where a process's own ticks begin behind its name, and those of its children that are gone. */
    private static final int OWN = 11;

    private final ProcessHandle postmaster;

    private PostgresProcessors(ProcessHandle postmaster) {
        this.postmaster = postmaster;
    }

    static PostgresProcessors of(DataSource database) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return new PostgresProcessors(ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow());
        }
    }

    double seconds() {
        return ticks(postmaster, 4) + postmaster.children().mapToDouble(child -> ticks(child, 2)).sum();
    }

    private static double ticks(ProcessHandle process, int count) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return IntStream.range(OWN, OWN + count).mapToLong(field -> Long.parseLong(fields[field])).sum() / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
