package io.keystory.store;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL of a test's own, which goes away and comes back with what it had stored. */
public final class OwnServer implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    public OwnServer() throws IOException {
        folder = Files.createTempDirectory("own-server");
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        start();
    }

    /** Starts it again; what does not wait for the disk gets there by itself late. */
    public void start() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_writer_delay", "10s").start();
    }

    /** kill -9; its children end when they notice. */
    public void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(
                Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst())).orElseThrow();
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        await().until(() -> !postmaster.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
        close();
    }

    /** Connections with these options for the server, such as {@code -c synchronous_commit=off}. */
    public HikariDataSource pool(String options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
        config.addDataSourceProperty("options", options);
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(2000);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
