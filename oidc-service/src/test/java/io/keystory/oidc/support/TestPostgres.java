package io.keystory.oidc.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One PostgreSQL for all tests of this JVM; it ends with it. */
final class TestPostgres {

    private static final EmbeddedPostgres INSTANCE = start();

    private TestPostgres() {}

    static String url() {
        return INSTANCE.getJdbcUrl("postgres", "postgres");
    }

    /** The address of a database of one test's own, empty; each may be made once. */
    static String newDatabase(String name) {
        try (Connection connection = INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return INSTANCE.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
