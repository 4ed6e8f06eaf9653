package io.keystory.standalone;

import io.keystory.platform.KeystorySettings;
import io.keystory.standalone.operations.Installation;
import io.keystory.store.EventLog;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The log and its database for one command, beside the running product or while it does not run. */
final class CommandLine {

    private CommandLine() {}

    static void run(Supplier<Installation> reach, Command command) throws InterruptedException {
        LoggingSystem.get(CommandLine.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try (Installation installation = reach.get(); EventLog log = installation.open()) {
            command.run(log, installation.database(), installation.settings());
        }
    }

    /** What is to be done. */
    interface Command {

        void run(EventLog log, DataSource database, KeystorySettings settings) throws InterruptedException;
    }
}
