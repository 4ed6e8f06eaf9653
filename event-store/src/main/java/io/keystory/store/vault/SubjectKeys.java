package io.keystory.store.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.SubjectId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data key of each person; destroying it makes everything personal about them unreadable. That a key is missing is
 * never remembered: it may be on its way.
 */
public final class SubjectKeys {

    /** How long a destroyed key may still be used by a process that missed the signal. */
    public static final Duration CACHE_LIFETIME = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final KeyEncryptionKey kek;
    private final SecureRandom random = new SecureRandom();
    private final List<Consumer<SubjectId>> listeners = new CopyOnWriteArrayList<>();
    private final Forgetting forgetting = new Forgetting();
    private final Cache<SubjectId, SecretKey> cache =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(CACHE_LIFETIME).build();

    public SubjectKeys(JdbcClient jdbc, KeyEncryptionKey kek) {
        this.jdbc = jdbc;
        this.kek = kek;
    }

    /** The subjects, such as sign-ins, that are known to be about a person. */
    public List<SubjectId> linkedTo(SubjectId person) {
        return linkedTo(person.value());
    }

    /** Those that are known to be about whoever has an identifier. */
    public List<SubjectId> linkedTo(Claim identifier) {
        return linkedTo(name(identifier));
    }

    /** How an identifier is called where a person's id may stand. */
    public static String name(Claim identifier) {
        return "claim:" + identifier.kind() + ":" + identifier.value();
    }

    private List<SubjectId> linkedTo(String person) {
        return jdbc.sql("select subject from vault.subject_link where person = ? order by subject")
                .param(digest(kek, person))
                .query((row, n) -> new SubjectId(row.getString(1)))
                .list();
    }

    /** The subject's key, or empty when it was destroyed or never made. */
    public Optional<SecretKey> find(SubjectId subject) {
        return Optional.ofNullable(findAll(Set.of(subject)).get(subject));
    }

    /** Those of these persons whose personal data cannot be read any more. */
    public Set<SubjectId> erased(Collection<SubjectId> subjects) {
        Set<SubjectId> erased = new HashSet<>(subjects);
        erased.removeAll(findAll(subjects).keySet());
        return erased;
    }

    /** The keys of these subjects with at most one query; those without one are left out. */
    public Map<SubjectId, SecretKey> findAll(Collection<SubjectId> subjects) {
        long since = forgetting.orders();
        Map<SubjectId, SecretKey> found = new HashMap<>(cache.getAllPresent(subjects));
        Set<SubjectId> unknown = new HashSet<>(subjects);
        unknown.removeAll(found.keySet());
        if (!unknown.isEmpty()) {
            Map<SubjectId, SecretKey> loaded = load(unknown);
            forgetting.keep(since, () -> cache.putAll(loaded));
            found.putAll(loaded);
        }
        return found;
    }

    /** A key for a subject that begins to exist; it counts once its row is appended. */
    public NewKey create(SubjectId subject) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return new NewKey(subject, new SecretKeySpec(key, "AES"), kek.seal(key, subject.value()), forgetting.orders());
    }

    /** Keeps a key whose row was appended, unless some key was destroyed meanwhile. */
    public void remember(NewKey key) {
        forgetting.keep(key.since(), () -> cache.put(key.subject(), key.key()));
    }

    /** Calls the listener whenever a person's key is destroyed, so that nothing it had opened is kept. */
    public void onDestruction(Consumer<SubjectId> listener) {
        listeners.add(listener);
    }

    /** How many keys were destroyed by now, as far as this process knows. */
    public long destructions() {
        return forgetting.orders();
    }

    /** Whether the keys of all these subjects are in memory, so that none of them is known to be destroyed. */
    public boolean areAtHand(Set<SubjectId> subjects) {
        return cache.getAllPresent(subjects).size() == subjects.size();
    }

    /** Keeps what keys had opened, unless one was destroyed since there were so many. */
    public void unlessDestroyed(long since, Runnable keeping) {
        forgetting.keep(since, keeping);
    }

    /** Forgets what is cached about a subject. */
    public void drop(SubjectId subject) {
        forgetting.forget(() -> cache.invalidate(subject));
        listeners.forEach(listener -> listener.accept(subject));
    }

    private Map<SubjectId, SecretKey> load(Set<SubjectId> subjects) {
        Map<SubjectId, SecretKey> keys = new HashMap<>();
        Opener opener = new Opener();
        jdbc.sql("select subject, sealed from vault.subject_key where subject = any(?)")
                .param(subjects.stream().map(SubjectId::value).toArray(String[]::new))
                .query(row -> {
                    SubjectId subject = new SubjectId(row.getString(1));
                    keys.put(subject, new SecretKeySpec(kek.open(row.getBytes(2), subject.value(), opener), "AES"));
                });
        return keys;
    }

    /**
     * A key and the row it will be stored as.
     *
     * @param since how many orders to forget there had been when it was made
     */
    public record NewKey(SubjectId subject, SecretKey key, byte[] sealed, long since) {}

    /** What stands for a person, named by id or by an identifier, where links are kept. */
    public static byte[] digest(KeyEncryptionKey kek, String person) {
        return kek.digest("person/" + person);
    }
}
