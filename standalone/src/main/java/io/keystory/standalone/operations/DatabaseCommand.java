package io.keystory.standalone.operations;

import io.keystory.store.database.Schema;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the schemas up to date without a start, and tells how they are. */
final class DatabaseCommand {

    private DatabaseCommand() {}

    static void run(List<String> words) {
        switch (String.join(" ", words)) {
            case "migrate" -> migrate();
            case "status" -> status();
            default -> throw Operations.misuse("./keystory db migrate", "./keystory db status");
        }
    }

    private static void migrate() {
        try (Installation installation = Installation.beside()) {
            for (Schema schema : Installation.SCHEMAS) {
                int applied = schema.migrate(installation.database());
                tell(schema, schema.version(installation.database()),
                        applied == 0 ? "was up to date" : applied + " migrations applied");
            }
        }
    }

    private static void status() {
        try (Installation installation = Installation.existing()) {
            JdbcClient jdbc = JdbcClient.create(installation.database());
            System.out.printf("PostgreSQL %s at %s, %s%n", ask(jdbc, "show server_version"), installation.address(),
                    ask(jdbc, "select pg_size_pretty(pg_database_size(current_database()))"));
            for (Schema schema : Installation.SCHEMAS) {
                List<String> missing = schema.missing(installation.database());
                tell(schema, schema.version(installation.database()),
                        missing.isEmpty() ? "up to date" : "to be applied: " + String.join(", ", missing));
            }
            if (Schema.LOG.version(installation.database()).isPresent()) {
                System.out.println(ask(jdbc, """
                        select format('The log ends at position %s, recorded %s', position,
                          to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) from log.head"""));
            }
        }
    }

    private static String ask(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    private static void tell(Schema schema, Optional<String> version, String state) {
        System.out.printf("  %-6s %-12s %s%n",
                schema.name(), version.map(number -> "version " + number).orElse("not there"), state);
    }
}
