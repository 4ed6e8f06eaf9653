package io.keystory.platform.start;

import io.keystory.store.database.OperationRefused;
import java.util.List;
import java.util.function.UnaryOperator;

/** Looks at the settings that a start cannot do with when they are wrong: each is refused with one line. */
final class StartSettings {

    private static final List<String> PORTS = List.of("KEYSTORY_PORT", "KEYSTORY_METRICS_PORT");
    private static final String DATABASE = "KEYSTORY_DB_URL";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final int LAST_PORT = 65_535;

    private StartSettings() {}

    /** Throws OperationRefused where a port or the address of the database cannot be one; what is not set is right. */
    static void check(UnaryOperator<String> settings) {
        PORTS.stream().filter(name -> !isPort(text(settings, name))).findFirst().ifPresent(name -> {
            throw new OperationRefused("%s is no port: set it to a number from 0 to %d.".formatted(name, LAST_PORT));
        });
        if (!text(settings, DATABASE).isEmpty() && !text(settings, DATABASE).startsWith(POSTGRES)) {
            throw new OperationRefused(DATABASE + " names no PostgreSQL: it begins with " + POSTGRES
                    + "//, such as jdbc:postgresql://host/database.");
        }
    }

    /** Throws OperationRefused where no database is named: only the whole product in one process brings one along. */
    static void requireDatabase(UnaryOperator<String> settings) {
        if (text(settings, DATABASE).isEmpty()) {
            throw new OperationRefused(DATABASE + " is not set: a service in a process of its own needs the PostgreSQL that all "
                    + "services share, such as jdbc:postgresql://host/database.");
        }
    }

    private static boolean isPort(String text) {
        try {
            return text.isEmpty() || Integer.parseInt(text) >= 0 && Integer.parseInt(text) <= LAST_PORT;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String text(UnaryOperator<String> settings, String name) {
        String value = settings.apply(name);
        return value == null ? "" : value.strip();
    }
}
