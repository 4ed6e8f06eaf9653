package io.keystory.query.user;

import io.keystory.events.audit.AuditEvent.PasswordHashRead;
import io.keystory.events.audit.ReadingId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.query.platform.ReadingJournal;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the hashes of passwords, each only once it is kept who reads it. */
final class PasswordHashes {

    private final Vault vault;
    private final Streams streams;
    private final ReadingJournal readings;

    PasswordHashes(Vault vault, Streams streams, Journal journal) {
        this.vault = vault;
        this.streams = streams;
        this.readings = new ReadingJournal(journal);
    }

    /** The hash of a user; empty where there is no password, 503 consistency.behind where it is being replaced. */
    Optional<PasswordHash> show(UserView user) {
        return Optional.ofNullable(show(List.of(user)).get(user.id()));
    }

    /** The same of several users, by their ids; those without a password are left out. */
    Map<String, PasswordHash> show(Collection<UserView> users) {
        Map<String, PasswordHash> found = find(users);
        if (!found.isEmpty()) {
            readings.record(found.keySet().stream()
                    .map(id -> new PasswordHashRead(new ReadingId(Ids.next()), new UserId(id))).toList());
        }
        return found;
    }

    private Map<String, PasswordHash> find(Collection<UserView> users) {
        List<UserView> known = users.stream().filter(user -> user.secrets().passwordId() != null).toList();
        Map<String, String> digests = vault.openAll(known.stream().map(user -> user.secrets().passwordId()).toList());
        Map<String, PasswordHash> found = new LinkedHashMap<>();
        for (UserView user : known) {
            Optional.ofNullable(digests.get(user.secrets().passwordId())).map(digest -> hash(user, digest))
                    .or(() -> replaced(user))
                    .ifPresent(hash -> found.put(user.id(), hash));
        }
        return found;
    }

    /** A hash that was replaced since the view was made is known to the log, which is asked once. */
    private Optional<PasswordHash> replaced(UserView user) {
        UserView newest = streams.fold(new UserId(user.id()).stream(), new UserFold()).orElseThrow(PasswordHashes::behind);
        return Optional.ofNullable(newest.secrets().passwordId()).map(id -> vault.open(id)
                .map(digest -> hash(newest, digest)).orElseThrow(PasswordHashes::behind));
    }

    private static PasswordHash hash(UserView user, String digest) {
        return new PasswordHash(digest, user.secrets().passwordAlgorithm());
    }

    private static KeystoryException behind() {
        return new KeystoryException("consistency.behind", 503);
    }

    /** A hash, and what made it. */
    record PasswordHash(String digest, PasswordAlgorithm algorithm) {}
}
