package io.keystory.benchmarks.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh PostgreSQL with the settings of the product's own: every commit waits for the disk. */
final class DiskBoundPostgres implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on", "synchronous_commit", "on", "shared_buffers", "64MB", "wal_buffers", "4MB",
            "max_wal_size", "1GB", "checkpoint_timeout", "15min", "io_method", "sync", "jit", "off",
            "random_page_cost", "1.1", "max_parallel_workers_per_gather", "0");

    private final Path folder;
    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private DiskBoundPostgres(Path folder, EmbeddedPostgres server, HikariDataSource pool) {
        this.folder = folder;
        this.server = server;
        this.pool = pool;
    }

    static DiskBoundPostgres start() throws IOException {
        Path folder = Files.createTempDirectory("keystory-benchmark-");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(folder);
        SETTINGS.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(24);
        return new DiskBoundPostgres(folder, server, new HikariDataSource(config));
    }

    HikariDataSource pool() {
        return pool;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** The processor time of all its processes so far, in nanoseconds. */
    long processorTime() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
            return ProcessorTime.ofFamily(postmaster);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
