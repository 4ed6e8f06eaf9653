package io.keystory.standalone.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the tests of the embedded database share: programs unpacked once, and one statement at a time. */
final class TestDatabase {

    private TestDatabase() {
    }

    static EmbeddedPostgresSettings settings(Path data) {
        return new EmbeddedPostgresSettings(data, Path.of("target", "postgresql").toAbsolutePath(), 0);
    }

    static void run(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
