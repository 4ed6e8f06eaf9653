package io.keystory.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Another Keystory process that owns a data folder, to be ended in every way there is. */
final class OwnerProcess implements AutoCloseable {

    private final Path data;
    private final Process process;

    private OwnerProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    static OwnerProcess start(Path data) throws IOException {
        TestDatabase.linkPrograms(data);
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), DatabaseServer.class.getName(), data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("owner.log").toFile())
                .start();
        OwnerProcess owner = new OwnerProcess(data, process);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() ->
                Files.exists(data.resolve("postgres.url")) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(data.resolve("owner.log")));
        }
        return owner;
    }

    void run(String statement) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(
                        read("postgres.url"), Cluster.NAME, read("postgres.password"));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(data.resolve(file)).strip();
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle postmaster() throws IOException {
        try (Stream<String> lines = Files.lines(PostmasterFile.of(data.resolve("postgres")))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
        }
    }

    void kill() throws Exception {
        process.destroyForcibly();
        awaitEnd();
    }

    void askToEnd() throws Exception {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() throws Exception {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new TimeoutException("process " + process.pid() + " does not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
