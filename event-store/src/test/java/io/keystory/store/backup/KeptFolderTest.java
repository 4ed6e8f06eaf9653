package io.keystory.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EmptyDatabase;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.database.OperationRefused;
import io.keystory.store.database.Schema;
import io.keystory.store.vault.KeyEncryptionKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTest {

    private static final KeyEncryptionKey KEY = new KeyEncryptionKey(new byte[32]);

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @TempDir
    private Path folder;
    private Path file;
    private KeptFolder here;
    private KeptFolder there;

    @BeforeEach
    void pictures_are_there_before_events_tell_of_them() throws IOException {
        file = folder.resolve("keystory.backup");
        here = pictures("here");
        there = pictures("there");
        write(here, "a.png", "first");
        write(here, "b.png", "second");
        DB.log().journal().record(List.of(new NoteWritten("n", "text")), EventMetadata.SYSTEM, List.of());
    }

    @Test
    void files_come_back_as_they_were_and_nothing_else_with_them() throws Exception {
        write(here, "upload123.part", "half");
        assertThat(backup(here).files()).extracting(Manifest.Kept::file)
                .containsExactly("pictures/a.png", "pictures/b.png");
        try (EmptyDatabase empty = new EmptyDatabase()) {
            restore(empty).from(file, table -> { });
            assertThat(contents(there)).isEqualTo(Map.of("a.png", "first", "b.png", "second"));
        }
    }

    @Test
    void a_file_that_comes_while_the_tables_are_read_is_there_for_its_event() throws Exception {
        new Backup(DB.dataSource(), KEY, List.of(Schema.LOG), here).write(file, table -> {
            if (table.equals("log.claim")) {
                write(here, "c.png", "third");
            }
        });
        try (EmptyDatabase empty = new EmptyDatabase()) {
            restore(empty).from(file, table -> { });
            assertThat(contents(there)).containsEntry("c.png", "third");
        }
    }

    @Test
    void a_changed_file_is_refused_and_nothing_is_written() throws Exception {
        backup(here);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("pictures/a.png"), "other");
        }
        try (EmptyDatabase empty = new EmptyDatabase()) {
            assertThatThrownBy(() -> restore(empty).from(file, table -> { }))
                    .isInstanceOf(OperationRefused.class).hasMessageContaining("pictures/a.png in it is not as it was");
            assertThat(there.path()).doesNotExist();
        }
    }

    @Test
    void files_of_an_installation_that_is_replaced_go_with_it() throws Exception {
        backup(here);
        write(there, "z.png", "of another");
        write(there, "notes.txt", "of somebody else");
        try (EmptyDatabase other = new EmptyDatabase()) {
            restore(other).inPlaceOfAnother(file, table -> { });
            assertThat(contents(there)).isEqualTo(
                    Map.of("a.png", "first", "b.png", "second", "notes.txt", "of somebody else"));
        }
    }

    @Test
    void a_backup_from_before_files_were_kept_is_restored_and_touches_none() throws Exception {
        backup();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath(Manifest.FILE);
            Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"format\" : 2", "\"format\" : 1")
                    .replaceFirst(",\\s*\"files\" : \\[ *]", ""));
            assertThat(Files.readString(manifest)).contains("\"format\" : 1").doesNotContain("files");
        }
        write(there, "z.png", "of another");
        try (EmptyDatabase other = new EmptyDatabase()) {
            restore(other).inPlaceOfAnother(file, table -> { });
            assertThat(contents(there)).isEqualTo(Map.of("z.png", "of another"));
        }
    }

    private KeptFolder pictures(String name) {
        return new KeptFolder("pictures", folder.resolve(name), Pattern.compile("[a-z]\\.png"));
    }

    private Manifest backup(KeptFolder... folders) throws Exception {
        return new Backup(DB.dataSource(), KEY, List.of(Schema.LOG), folders).write(file, table -> { });
    }

    private Restore restore(EmptyDatabase into) {
        return new Restore(into.dataSource(), KEY, List.of(Schema.LOG), there);
    }

    private static void write(KeptFolder into, String name, String content) {
        try {
            Files.createDirectories(into.path());
            Files.writeString(into.path().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> contents(KeptFolder kept) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(kept.path())) {
            for (Path one : files.toList()) {
                contents.put(one.getFileName().toString(), Files.readString(one));
            }
        }
        return contents;
    }
}
