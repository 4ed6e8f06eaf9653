package io.keystory.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.platform.SubjectId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The data key of each person; destroying it makes everything personal about them unreadable. */
public final class SubjectKeys {

    /** How long a destroyed key may still be used by a process that missed the signal. */
    static final Duration CACHE_LIFETIME = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final KeyEncryptionKey kek;
    private final SecureRandom random = new SecureRandom();
    private final Cache<SubjectId, Optional<SecretKey>> cache =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(CACHE_LIFETIME).build();

    SubjectKeys(JdbcClient jdbc, KeyEncryptionKey kek) {
        this.jdbc = jdbc;
        this.kek = kek;
    }

    /** The subject's key, or empty when it was destroyed or never made. */
    Optional<SecretKey> find(SubjectId subject) {
        return cache.get(subject, this::load);
    }

    /** A key for a subject that begins to exist; it counts once its row is appended. */
    NewKey create(SubjectId subject) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return new NewKey(subject, new SecretKeySpec(key, "AES"), kek.seal(key, subject.value()));
    }

    /** Keeps a key whose row was appended. */
    void remember(NewKey key) {
        cache.put(key.subject(), Optional.of(key.key()));
    }

    /** Forgets what is cached about a subject. */
    void drop(SubjectId subject) {
        cache.invalidate(subject);
    }

    private Optional<SecretKey> load(SubjectId subject) {
        return jdbc.sql("select sealed from vault.subject_key where subject = ?")
                .param(subject.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(sealed -> new SecretKeySpec(kek.open(sealed, subject.value()), "AES"));
    }

    /** A key and the row it will be stored as. */
    record NewKey(SubjectId subject, SecretKey key, byte[] sealed) {}
}
