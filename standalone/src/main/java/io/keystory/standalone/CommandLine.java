package io.keystory.standalone;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.store.StoreConfiguration;
import io.keystory.standalone.postgres.EmbeddedPostgres;
import io.keystory.standalone.postgres.EmbeddedPostgresSettings;
import io.keystory.store.EventLog;
import io.keystory.store.Replication;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** The log and its database for one command, beside the running product or while it does not run. */
final class CommandLine {

    private CommandLine() {}

    static void run(Command command) throws InterruptedException {
        LoggingSystem.get(CommandLine.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        Environment environment = new StandardEnvironment();
        KeystorySettings settings = Binder.get(environment).bindOrCreate("keystory", KeystorySettings.class);
        if (environment.getProperty("KEYSTORY_DB_URL", "").isEmpty()) {
            Path data = Path.of(settings.data());
            try (EmbeddedPostgres postgres = EmbeddedPostgres.startOrJoin(EmbeddedPostgresSettings.in(data))) {
                run(command, settings, postgres.url(), postgres.username(), postgres.password());
            }
        } else {
            run(command, settings, environment.getProperty("KEYSTORY_DB_URL"),
                    environment.getProperty("KEYSTORY_DB_USERNAME"), environment.getProperty("KEYSTORY_DB_PASSWORD"));
        }
    }

    private static void run(Command command, KeystorySettings settings, String url, String username, String password)
            throws InterruptedException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setUsername(username);
            pool.setPassword(password);
            pool.setMaximumPoolSize(4);
            try (EventLog log = StoreConfiguration.open(pool, settings, Replication.NONE)) {
                command.run(log, pool, settings);
            }
        }
    }

    /** What is to be done. */
    interface Command {

        void run(EventLog log, DataSource database, KeystorySettings settings) throws InterruptedException;
    }
}
