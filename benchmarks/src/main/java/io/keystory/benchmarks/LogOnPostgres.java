package io.keystory.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.EventCatalogue;
import io.keystory.platform.token.TokenSchema;
import io.keystory.store.EventLog;
import io.keystory.store.KeyEncryptionKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A log on a fresh PostgreSQL that waits for the disk, as the product's own does. */
final class LogOnPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final EventLog log;

    private LogOnPostgres(EmbeddedPostgres server, HikariDataSource pool, EventLog log) {
        this.server = server;
        this.pool = pool;
        this.log = log;
    }

    static LogOnPostgres start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(16);
        HikariDataSource pool = new HikariDataSource(config);
        TokenSchema.migrate(pool);
        return new LogOnPostgres(server, pool,
                EventLog.open(pool, new KeyEncryptionKey(new byte[32]), EventCatalogue.types()));
    }

    EventLog log() {
        return log;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        log.close();
        pool.close();
        server.close();
    }
}
