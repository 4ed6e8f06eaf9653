package io.keystory.standalone.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.oidc.platform.ProviderSchema;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.platform.store.StoreConfiguration;
import io.keystory.platform.token.TokenSchema;
import io.keystory.query.platform.ReadSchema;
import io.keystory.standalone.postgres.EmbeddedPostgres;
import io.keystory.standalone.postgres.EmbeddedPostgresSettings;
import io.keystory.store.EventLog;
import io.keystory.store.database.OperationRefused;
import io.keystory.store.database.Schema;
import io.keystory.store.peer.Replication;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.VaultSeal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of an installation and its settings, for one command. */
public final class Installation implements AutoCloseable {

    /** What cannot be derived. */
    static final List<Schema> TRUTH = List.of(Schema.LOG, TokenSchema.SCHEMA);

    /** Everything. */
    static final List<Schema> SCHEMAS = List.of(
            Schema.LOG, TokenSchema.SCHEMA, ReadSchema.SCHEMA, ProviderSchema.SCHEMA);

    private static final String NAME = "keystory-command";

    private final KeystorySettings settings;
    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool = new HikariDataSource();

    private Installation(KeystorySettings settings, EmbeddedPostgres postgres, Environment environment) {
        this.settings = settings;
        this.postgres = postgres;
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.addDataSourceProperty("ApplicationName", NAME);
        pool.setJdbcUrl(postgres == null ? environment.getProperty("KEYSTORY_DB_URL") : postgres.url());
        pool.setUsername(postgres == null ? environment.getProperty("KEYSTORY_DB_USERNAME") : postgres.username());
        pool.setPassword(postgres == null ? environment.getProperty("KEYSTORY_DB_PASSWORD") : postgres.password());
    }

    /** Reaches it beside the running product, or while none runs; makes an embedded database where there is none. */
    public static Installation beside() {
        return reach(EmbeddedPostgres::startOrJoin);
    }

    /** The same, but refuses where Keystory has never started. */
    public static Installation existing() {
        Environment environment = KeystoryApplication.environment();
        KeystorySettings settings = settings(environment);
        if (isEmbedded(environment) && Files.notExists(data(settings).resolve("postgres"))) {
            throw new OperationRefused("Keystory has never started on %s: set KEYSTORY_DATA to its data folder."
                    .formatted(data(settings)));
        }
        return beside();
    }

    /** Reaches it for this command alone; refuses while anybody else uses it. */
    static Installation alone() {
        Installation installation = reach(EmbeddedPostgres::start);
        try {
            installation.refuseOthers();
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private static Installation reach(Function<EmbeddedPostgresSettings, EmbeddedPostgres> embedded) {
        Environment environment = KeystoryApplication.environment();
        KeystorySettings settings = settings(environment);
        Beginning<Installation> beginning = new Beginning<>();
        // Whoever ends a command early, even while its server starts, leaves none behind that nobody uses.
        Runtime.getRuntime().addShutdownHook(new Thread(beginning::end, "end-of-command"));
        return beginning.of(() -> new Installation(settings, isEmbedded(environment)
                ? embedded.apply(EmbeddedPostgresSettings.in(Path.of(settings.data()))) : null, environment));
    }

    private static KeystorySettings settings(Environment environment) {
        return Binder.get(environment).bindOrCreate("keystory", KeystorySettings.class);
    }

    private static boolean isEmbedded(Environment environment) {
        return environment.getProperty("KEYSTORY_DB_URL", "").isEmpty();
    }

    private void refuseOthers() {
        long others = JdbcClient.create(pool).sql("""
                select count(*) from pg_stat_activity
                where datname = current_database() and usename = current_user and application_name <> ?
                  and pid <> pg_backend_pid()""").param(NAME).query(Long.class).single();
        if (others > 0) {
            throw new OperationRefused("Somebody else uses the database (%d connections): stop Keystory first."
                    .formatted(others));
        }
    }

    public DataSource database() {
        return pool;
    }

    public KeystorySettings settings() {
        return settings;
    }

    String address() {
        return pool.getJdbcUrl();
    }

    Path data() {
        return data(settings);
    }

    /** Whether the key that seals the vault lies in the data folder, not in a setting. */
    boolean hasKeyFile() {
        return settings.keyEncryptionKey() == null || settings.keyEncryptionKey().isBlank();
    }

    /** The key that seals the vault, which must be there. */
    KeyEncryptionKey key() {
        return key(settings);
    }

    /** Refuses, before anything is started, an installation that has no key. */
    static void requireKey() {
        key(settings(KeystoryApplication.environment()));
    }

    private static KeyEncryptionKey key(KeystorySettings settings) {
        return StoreConfiguration.key(settings).orElseThrow(() -> new OperationRefused(
                ("There is no key-encryption-key in %s: put the installation's there, "
                        + "or set KEYSTORY_KEY_ENCRYPTION_KEY.").formatted(data(settings))));
    }

    private static Path data(KeystorySettings settings) {
        return Path.of(settings.data()).toAbsolutePath().normalize();
    }

    /** The key that seals the vault, made where there is neither one nor anything sealed yet. */
    KeyEncryptionKey keyOrNew() {
        VaultSeal.requireKey(pool, StoreConfiguration.key(settings).isPresent());
        return StoreConfiguration.keyOrNew(settings);
    }

    /** The log, opened; schemas are brought up to date, and a key is made where there is none. */
    public EventLog open() {
        return StoreConfiguration.open(pool, settings, Replication.NONE);
    }

    @Override
    public void close() {
        pool.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
