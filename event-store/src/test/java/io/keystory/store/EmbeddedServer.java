package io.keystory.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The one PostgreSQL server of a test JVM: started when first needed, stopped with the JVM. */
public final class EmbeddedServer {

    /** The key-encryption key of every database that is asked for by its address. */
    public static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private EmbeddedServer() {}

    /** The JDBC address of a database of one's own, empty. */
    public static String newDatabase() {
        String name = "own_" + DATABASES.incrementAndGet();
        execute("create database " + name);
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    public static DataSource database(String name) {
        return Server.RUNNING.getDatabase("postgres", name);
    }

    public static void execute(String sql) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // Two JVMs of tests may begin at once, beside tests of the frontends, on two processors. No test takes the
                // power from this server, so nothing has to be on the disk.
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off")
                        .setPGStartupWait(Duration.ofMinutes(1)).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
