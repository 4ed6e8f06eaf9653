package io.keystory.store;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database without anything in it, for what takes a whole installation in. */
public final class EmptyDatabase implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String name = "empty_" + DATABASES.incrementAndGet();

    public EmptyDatabase() {
        EmbeddedServer.execute("create database " + name);
    }

    public DataSource dataSource() {
        return EmbeddedServer.database(name);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    @Override
    public void close() {
        EmbeddedServer.execute("drop database " + name + " with (force)");
    }
}
