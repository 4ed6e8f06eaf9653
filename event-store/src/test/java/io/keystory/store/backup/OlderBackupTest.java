package io.keystory.store.backup;

import static io.keystory.store.TestEvent.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EmptyDatabase;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.Writing;
import io.keystory.store.archive.Partitions;
import io.keystory.store.database.OperationRefused;
import io.keystory.store.database.Schema;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.VaultEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** A backup that an older Keystory wrote is restored as it was, and then brought up to date. */
class OlderBackupTest {

    private static final KeyEncryptionKey KEY = new KeyEncryptionKey(new byte[32]);
    private static final Claim CLAIM = new Claim("name", "ada");
    private static final Map<String, String> TABLES = Map.of(
            "log.event", "position, category, stream, sequence, id, type, version, subject, at, recorded_at, metadata, payload",
            "log.stream", "stream, first_position, last_sequence, last_position",
            "log.claim", "kind, value, stream",
            "vault.entry", "id, kind, owner, sealed, digest, created_at",
            "vault.subject_key", "subject, sealed, created_at");

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @TempDir
    private Path folder;
    private final EventLog log = DB.log();

    @ParameterizedTest(name = "schema version {0}")
    @ValueSource(strings = {"2", "16", "35"})
    void everything_is_there_and_goes_on(String version) throws Exception {
        Path file = backupOf(version);
        try (EmptyDatabase empty = new EmptyDatabase()) {
            new Restore(empty.dataSource(), KEY, List.of(Schema.LOG)).from(file, table -> { });
            assertThat(Schema.LOG.missing(empty.dataSource())).isEmpty();
            try (EventLog restored = EventLog.open(empty.dataSource(), KEY, TestEvent.types())) {
                assertThat(restored.reader().after(0, 100)).isEqualTo(log.reader().after(0, 100));
                assertThat(restored.reader().stream(person("ada"), 0).getFirst().event()).isEqualTo(met());
                assertThat(restored.claims().ownerOf(CLAIM)).contains(person("ada"));
                assertThat(restored.vault().open("secret")).contains("of ada");
                long head = restored.reader().head();
                record(restored, new PersonSeen("journal", "ada", "later"));
                assertThat(restored.reader().after(head, 2)).extracting(Recorded::position).containsExactly(head + 1);
            }
        }
    }

    @Test
    void it_opens_with_the_key_of_its_vault_only() throws Exception {
        Path file = backupOf("2");
        byte[] other = new byte[32];
        other[0] = 1;
        try (EmptyDatabase empty = new EmptyDatabase()) {
            assertThatThrownBy(() -> new Restore(empty.dataSource(), new KeyEncryptionKey(other), List.of(Schema.LOG))
                            .from(file, table -> { }))
                    .isInstanceOf(OperationRefused.class).hasMessageContaining("another key-encryption key");
            assertThat(Schema.LOG.version(empty.dataSource())).isEmpty();
        }
    }

    /** What an installation of that version would have written. */
    private Path backupOf(String version) throws Exception {
        if (log.reader().head() == 0) {
            Writing.in(log, unit -> {
                unit.event(0, met());
                unit.staging().take(CLAIM, person("ada"), KeystoryException.invalidInput("taken"))
                        .store(new VaultEntry("secret", "password", person("ada"), "of ada", "d"));
            });
            record(log, new PersonSeen("journal", "ada", "there"));
        }
        Path file = folder.resolve("old.backup");
        try (EmptyDatabase old = new EmptyDatabase()) {
            Schema.LOG.migrateTo(version, old.dataSource());
            new Partitions(old.dataSource(), Partitions.SIZE).makeRoom(1);
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                copy(table.getKey(), table.getValue(), old);
            }
            old.jdbc().sql("update log.head set position = ?, recorded_at = now()").param(log.reader().head()).update();
            new Backup(old.dataSource(), KEY, List.of(Schema.LOG)).write(file, table -> { });
        }
        return file;
    }

    private static void copy(String table, String columns, EmptyDatabase to) throws Exception {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (Connection here = DB.dataSource().getConnection(); Connection there = to.dataSource().getConnection()) {
            here.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (select %s from %s) to stdout".formatted(columns, table), rows);
            there.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s (%s) from stdin".formatted(table, columns),
                    new ByteArrayInputStream(rows.toByteArray()));
        }
    }

    private static PersonMet met() {
        return new PersonMet("ada", "Ada", Map.of("nick", "A"), "here");
    }

    private static void record(EventLog log, DomainEvent event) {
        log.journal().record(List.of(event), EventMetadata.SYSTEM, List.of());
    }
}
