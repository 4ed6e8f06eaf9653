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
        Optional<PasswordHash> hash = find(user);
        hash.ifPresent(read -> readings.record(
                new PasswordHashRead(new ReadingId(Ids.next()), new UserId(user.id()))));
        return hash;
    }

    /** A hash that was replaced since the view was made is known to the log, which is asked once. */
    private Optional<PasswordHash> find(UserView user) {
        if (user.secrets().passwordId() == null) {
            return Optional.empty();
        }
        Optional<PasswordHash> hash = open(user);
        if (hash.isPresent()) {
            return hash;
        }
        UserView newest = streams.fold(new UserId(user.id()).stream(), new UserFold()).orElseThrow(PasswordHashes::behind);
        return newest.secrets().passwordId() == null ? Optional.empty()
                : Optional.of(open(newest).orElseThrow(PasswordHashes::behind));
    }

    private Optional<PasswordHash> open(UserView user) {
        return vault.open(user.secrets().passwordId())
                .map(digest -> new PasswordHash(digest, user.secrets().passwordAlgorithm()));
    }

    private static KeystoryException behind() {
        return new KeystoryException("consistency.behind", 503);
    }

    /** A hash, and what made it. */
    record PasswordHash(String digest, PasswordAlgorithm algorithm) {}
}
