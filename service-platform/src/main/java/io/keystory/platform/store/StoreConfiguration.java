package io.keystory.platform.store;

import io.keystory.events.EventCatalogue;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.token.TokenSchema;
import io.keystory.store.Claims;
import io.keystory.store.EventLog;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.keystory.store.peer.Replication;
import io.keystory.store.progress.Progress;
import io.keystory.store.read.LogReader;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.VaultSeal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the log, the vault and the token store, once per process. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    public EventLog eventLog(
            DataSource dataSource, KeystorySettings settings, ObjectProvider<Replication> replication) {
        return open(dataSource, settings, replication.getIfAvailable(() -> Replication.NONE));
    }

    /** Brings the schemas up to date and opens log and vault with the installation's key-encryption key. */
    public static EventLog open(DataSource dataSource, KeystorySettings settings, Replication replication) {
        TokenSchema.migrate(dataSource);
        VaultSeal.requireKey(dataSource, key(settings).isPresent());
        return EventLog.open(dataSource, keyOrNew(settings), EventCatalogue.types(), replication);
    }

    /** The installation's key-encryption key, made where there is none yet. */
    public static KeyEncryptionKey keyOrNew(KeystorySettings settings) {
        return keyFile(settings).load(settings.keyEncryptionKey());
    }

    /** The same; empty where there is none yet. */
    public static Optional<KeyEncryptionKey> key(KeystorySettings settings) {
        boolean isSet = settings.keyEncryptionKey() != null && !settings.keyEncryptionKey().isBlank();
        return isSet || keyFile(settings).exists() ? Optional.of(keyOrNew(settings)) : Optional.empty();
    }

    private static KeyFile keyFile(KeystorySettings settings) {
        return new KeyFile(Path.of(settings.data(), "key-encryption-key"));
    }

    @Bean
    public EventStore eventStore(EventLog log) {
        return log.eventStore();
    }

    @Bean
    public Streams streams(EventLog log) {
        return log.streams();
    }

    @Bean
    public LogReader logReader(EventLog log) {
        return log.reader();
    }

    @Bean
    public Claims claims(EventLog log) {
        return log.claims();
    }

    @Bean
    public Vault vault(EventLog log) {
        return log.vault();
    }

    @Bean
    public Journal journal(EventLog log) {
        return log.journal();
    }

    @Bean
    public Progress progress(EventLog log) {
        return log.progress();
    }

    @Bean
    public Clock clock() {
        return Clock.systemUTC();
    }
}
