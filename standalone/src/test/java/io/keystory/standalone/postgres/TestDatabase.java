package io.keystory.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What tests on the embedded database share: programs unpacked once, and one statement at a time. */
public final class TestDatabase {

    private TestDatabase() {
    }

    static EmbeddedPostgresSettings settings(Path data) {
        Path programs = Path.of("target", "postgresql-" + PostgresPrograms.VERSION).toAbsolutePath();
        return new EmbeddedPostgresSettings(data, programs, 0);
    }

    /** A folder for the data of a product, with the programs that all tests share. */
    public static Path newFolder() {
        try {
            Path data = Files.createTempDirectory("keystory-whole");
            PostgresBinaries.unpack(settings(data).binaries());
            linkPrograms(data);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void linkPrograms(Path data) throws IOException {
        EmbeddedPostgresSettings product = EmbeddedPostgresSettings.in(data);
        Files.createSymbolicLink(product.binaries(), settings(data).binaries());
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
