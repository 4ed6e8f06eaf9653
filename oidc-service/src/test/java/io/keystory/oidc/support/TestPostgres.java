package io.keystory.oidc.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One PostgreSQL for all tests of this JVM; it ends with it. */
final class TestPostgres {

    private static final EmbeddedPostgres INSTANCE = start();

    private TestPostgres() {}

    static String url() {
        return INSTANCE.getJdbcUrl("postgres", "postgres");
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
