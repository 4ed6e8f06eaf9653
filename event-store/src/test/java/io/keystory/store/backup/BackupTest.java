package io.keystory.store.backup;

import static io.keystory.store.TestEvent.journal;
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
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.Writing;
import io.keystory.store.archive.Partitions;
import io.keystory.store.database.OperationRefused;
import io.keystory.store.database.Schema;
import io.keystory.store.peer.Replication;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.VaultEntry;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final int SIZE = 20;
    private static final KeyEncryptionKey KEY = new KeyEncryptionKey(new byte[32]);
    /** By what each part of the log is found. */
    private static final String INDEXED = """
            select schemaname || '.' || tablename || regexp_replace(indexdef, '^.* USING', '') from pg_indexes
            where schemaname = 'log_archive' or schemaname = 'log' and tablename = 'event' order by 1""";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EventMetadata META = EventMetadata.SYSTEM;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types(), SIZE);

    @TempDir
    private Path folder;
    private Path file;
    private final EventLog log = DB.log();
    private final String name = "n" + NUMBER.incrementAndGet();
    private final Claim claim = new Claim("name", name);

    @BeforeEach
    void an_installation_with_an_archive_exists() {
        file = folder.resolve("keystory.backup");
        Writing.in(log, unit -> {
            unit.event(0, new PersonMet(name, "Ada", Map.of("nick", "A"), "here"));
            unit.staging().take(claim, person(name), KeystoryException.invalidInput("taken"))
                    .store(new VaultEntry(name, "password", person(name), "secret\twith\\tricks\n", "d"));
        });
        for (int i = 0; i < 2 * SIZE; i++) {
            record(new PersonSeen(name, name, "place " + i));
        }
        log.archive().archive(log.reader().head());
    }

    @Test
    void what_is_restored_is_what_was_backed_up() throws Exception {
        List<Recorded<DomainEvent>> all = log.reader().stream(journal(name), 0);
        Manifest manifest = backup();
        assertThat(manifest.position()).isEqualTo(log.reader().head());
        try (EmptyDatabase empty = new EmptyDatabase()) {
            restore(empty, KEY);
            try (EventLog restored = EventLog.open(empty.dataSource(), KEY, TestEvent.types())) {
                assertThat(restored.reader().stream(journal(name), 0)).isEqualTo(all);
                assertThat(restored.reader().head()).isEqualTo(log.reader().head());
                assertThat(restored.reader().stream(person(name), 0).getFirst().event())
                        .isEqualTo(new PersonMet(name, "Ada", Map.of("nick", "A"), "here"));
                assertThat(restored.claims().ownerOf(claim)).contains(person(name));
                assertThat(restored.vault().open(name)).contains("secret\twith\\tricks\n");
                assertThat(restored.archive().archived()).isEqualTo(log.archive().archived());
            }
            assertThat(rows(empty, "log_archive.event")).isEqualTo(rows(DB, "log_archive.event")).isPositive();
            assertThat(empty.jdbc().sql(INDEXED).query(String.class).list())
                    .isEqualTo(DB.jdbc().sql(INDEXED).query(String.class).list());
        }
    }

    @Test
    void a_restored_log_is_written_and_archived_as_before() throws Exception {
        backup();
        try (EmptyDatabase empty = new EmptyDatabase()) {
            restore(empty, KEY);
            try (EventLog restored = EventLog.open(empty.dataSource(), KEY, TestEvent.types(), Replication.NONE,
                    new Partitions(empty.dataSource(), SIZE))) {
                long head = restored.reader().head();
                for (int i = 0; i < 2 * SIZE; i++) {
                    restored.journal().record(List.of(new PersonSeen(name, name, "later")), META, List.of());
                }
                assertThat(restored.archive().archive(Long.MAX_VALUE)).isNotEmpty();
                assertThat(restored.reader().after(head, 1)).extracting(Recorded::position).containsExactly(head + 1);
                assertThat(restored.reader().stream(journal(name), 0)).hasSize(4 * SIZE);
            }
        }
    }

    @Test
    void a_backup_is_one_moment_whatever_is_written_meanwhile() throws Exception {
        AtomicBoolean isWritten = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            while (!isWritten.get()) {
                record(new NoteWritten(name, "text"));
            }
        });
        Manifest manifest = new Backup(DB.dataSource(), KEY, List.of(Schema.LOG)).write(file, table -> {
            record(new PersonSeen(name, name, "while " + table + " is read"));
        });
        isWritten.set(true);
        writer.join();
        try (EmptyDatabase empty = new EmptyDatabase()) {
            restore(empty, KEY);
            assertThat(rows(empty, "log.every_event")).isEqualTo(manifest.position()).isLessThan(log.reader().head());
            assertThat(empty.jdbc().sql("select sum(last_sequence + 1) from log.stream").query(Long.class).single())
                    .isEqualTo(manifest.position());
        }
    }

    @Test
    void only_its_owner_may_read_it_and_none_is_overwritten() throws Exception {
        backup();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThatThrownBy(this::backup).isInstanceOf(OperationRefused.class).hasMessageContaining("exists already");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_cut_or_changed_file_is_refused_and_the_database_stays_empty() throws Exception {
        backup();
        try (EmptyDatabase empty = new EmptyDatabase()) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 100));
            assertRefused(empty, KEY, "no whole backup");
            Files.write(file, whole);
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                Path claims = zip.getPath("log.claim.copy");
                Files.writeString(claims, Files.readString(claims).replace("name", "game"));
            }
            assertRefused(empty, KEY, "log.claim.copy in it is not as it was");
            assertThat(empty.jdbc().sql("select to_regclass('log.event') is null").query(Boolean.class).single())
                    .isTrue();
        }
    }

    @Test
    void without_the_key_of_its_vault_it_is_refused() throws Exception {
        backup();
        byte[] other = new byte[32];
        other[0] = 1;
        try (EmptyDatabase empty = new EmptyDatabase()) {
            assertRefused(empty, new KeyEncryptionKey(other), "another key-encryption key");
        }
    }

    @Test
    void an_installation_that_holds_something_is_never_overwritten() throws Exception {
        backup();
        assertThatThrownBy(() -> new Restore(DB.dataSource(), KEY, List.of(Schema.LOG)).from(file, table -> { }))
                .isInstanceOf(OperationRefused.class).hasMessageContaining("holds an installation already");
        assertThat(log.claims().ownerOf(claim)).contains(person(name));
    }

    @Test
    void in_the_place_of_an_installation_nothing_of_it_is_left() throws Exception {
        backup();
        try (EmptyDatabase other = new EmptyDatabase()) {
            try (EventLog installation = EventLog.open(other.dataSource(), KEY, TestEvent.types())) {
                installation.journal().record(List.of(new NoteWritten("other", "text")), META, List.of());
            }
            assertRefused(other, KEY, "holds an installation already");
            new Restore(other.dataSource(), KEY, List.of(Schema.LOG)).inPlaceOfAnother(file, table -> { });
            try (EventLog restored = EventLog.open(other.dataSource(), KEY, TestEvent.types())) {
                assertThat(restored.reader().head()).isEqualTo(log.reader().head());
                assertThat(restored.reader().stream(TestEvent.note("other"), 0)).isEmpty();
            }
        }
    }

    @Test
    void tables_of_somebody_else_are_never_dropped() throws Exception {
        backup();
        try (EmptyDatabase shared = new EmptyDatabase()) {
            shared.jdbc().sql("create schema log").update();
            shared.jdbc().sql("create table log.of_the_heating (at timestamptz)").update();
            assertRefused(shared, KEY, "tables that are not Keystory's (in log)");
            assertThatThrownBy(() -> new Restore(shared.dataSource(), KEY, List.of(Schema.LOG))
                    .inPlaceOfAnother(file, table -> { })).isInstanceOf(OperationRefused.class);
            assertThat(rows(shared, "log.of_the_heating")).isZero();
        }
    }

    @Test
    void a_key_that_does_not_open_the_vault_makes_no_backup() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> new Backup(DB.dataSource(), new KeyEncryptionKey(other), List.of(Schema.LOG))
                .write(file, table -> { })).isInstanceOf(OperationRefused.class).hasMessageContaining("another");
        assertThat(file).doesNotExist();
    }

    private void record(DomainEvent event) {
        log.journal().record(List.of(event), META, List.of());
    }

    private Manifest backup() throws Exception {
        return new Backup(DB.dataSource(), KEY, List.of(Schema.LOG)).write(file, table -> { });
    }

    private void restore(EmptyDatabase empty, KeyEncryptionKey key) throws Exception {
        new Restore(empty.dataSource(), key, List.of(Schema.LOG)).from(file, table -> { });
    }

    private void assertRefused(EmptyDatabase empty, KeyEncryptionKey key, String why) {
        assertThatThrownBy(() -> restore(empty, key))
                .isInstanceOf(OperationRefused.class).hasMessageContaining(why).message().hasLineCount(1);
    }

    private static long rows(EmbeddedLog db, String table) {
        return db.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long rows(EmptyDatabase db, String table) {
        return db.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }
}
