package io.keystory.store.transfer;

import static io.keystory.store.TestEvent.journal;
import static io.keystory.store.TestEvent.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EmptyDatabase;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.Writing;
import io.keystory.store.backup.Backup;
import io.keystory.store.database.OperationRefused;
import io.keystory.store.database.Schema;
import io.keystory.store.transfer.EventExport.Exported;
import io.keystory.store.transfer.EventImport.Imported;
import io.keystory.store.vault.KeyEncryptionKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {

    private static final int SIZE = 20;
    private static final KeyEncryptionKey KEY = new KeyEncryptionKey(new byte[32]);
    private static final OptionalLong NONE = OptionalLong.empty();
    private static final String ALL = """
            select md5(string_agg(e::text, e'\\n' order by position)) from log.every_event e""";

    private static final String INDEXES = """
            select string_agg(indexdef, e'\n' order by indexname) from pg_indexes
            where schemaname = 'log' and tablename = 'event'""";

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types(), SIZE);

    @TempDir
    private Path folder;
    private Path file;
    private final EventLog log = DB.log();

    @BeforeEach
    void a_log_with_an_archive_exists() {
        file = folder.resolve("events.jsonl");
        long start = log.reader().head();
        Writing.in(log, unit -> unit.event(0,
                new PersonMet("p" + start, name(start), Map.of("nick", "A,\u0001"), "here")));
        for (int i = 0; i < 2 * SIZE; i++) {
            record(new PersonSeen("j" + start, "p" + start, "place " + i));
        }
        log.archive().archive(log.reader().head());
    }

    @Test
    void an_imported_log_is_the_same_byte_for_byte() throws Exception {
        long head = log.reader().head();
        assertThat(export(NONE, NONE)).isEqualTo(new Exported(1, head, head));
        assertThat(lines()).hasSize((int) head + 1).last().asString().startsWith("{\"events\":" + head + ",");
        try (EmptyDatabase empty = new EmptyDatabase()) {
            assertThat(load(empty)).isEqualTo(new Imported(head, head));
            assertThat(ask(empty, ALL)).isEqualTo(DB.jdbc().sql(ALL).query(String.class).single());
            for (String table : List.of("log.stream", "log.head")) {
                String content = "select md5(string_agg(t::text, ' ' order by t::text)) from %s t".formatted(table);
                assertThat(ask(empty, content)).isEqualTo(DB.jdbc().sql(content).query(String.class).single());
            }
        }
    }

    @Test
    void what_two_held_side_by_side_before_it_counted_as_one_is_of_one_of_them() throws Exception {
        Writing.in(log, unit -> unit.event(0, new PersonMet("other", "Eve", Map.of(), "here")));
        export(NONE, NONE);
        ClaimSource oneForAll = new ClaimSource() {
            @Override
            public Set<String> streamTypes() {
                return Set.of("user");
            }

            @Override
            public Set<Claim> held(List<DomainEvent> stream) {
                return Set.of(new Claim("name", "one"));
            }
        };
        try (EmptyDatabase empty = new EmptyDatabase()) {
            new EventImport(new EventRows(empty.dataSource()), new ImportedLog(
                    empty.dataSource(), KEY, TestEvent.types(), oneForAll)).from(file, position -> { });
            try (EventLog imported = open(empty)) {
                assertThat(imported.claims().ownersOf("name")).hasSize(1);
            }
        }
    }

    @Test
    void without_the_vault_personal_fields_read_as_erased_and_with_it_as_they_are() throws Exception {
        export(NONE, NONE);
        try (EmptyDatabase empty = new EmptyDatabase()) {
            load(empty);
            try (EventLog imported = open(empty)) {
                assertThat(met(imported)).isEqualTo(new PersonMet("p0", null, null, "here"));
                assertThat(imported.claims().ownersOf("name")).isEmpty();
            }
        }
        try (EmptyDatabase empty = new EmptyDatabase()) {
            Schema.LOG.migrate(empty.dataSource());
            DB.jdbc().sql("select subject, sealed from vault.subject_key").query(row -> {
                empty.jdbc().sql("insert into vault.subject_key (subject, sealed) values (?, ?)")
                        .params(row.getString(1), row.getBytes(2)).update();
            });
            load(empty);
            try (EventLog imported = open(empty)) {
                assertThat(met(imported)).isEqualTo(met(log));
                assertThat(imported.claims().ownerOf(new Claim("name", name(0)))).contains(person("p0"));
            }
        }
    }

    @Test
    void an_export_that_broke_off_is_continued_after_its_last_whole_line() throws Exception {
        export(NONE, NONE);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        export(NONE, NONE);
        assertThat(file).hasBinaryContent(whole);
        Files.write(file, Arrays.copyOf(whole, 30));
        export(NONE, NONE);
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void later_events_are_added_to_an_export_and_to_an_import_of_it() throws Exception {
        long head = log.reader().head();
        export(NONE, OptionalLong.of(head - 5));
        try (EmptyDatabase empty = new EmptyDatabase()) {
            assertThat(load(empty).position()).isEqualTo(head - 5);
            assertThat(export(NONE, NONE)).isEqualTo(new Exported(1, head, 5));
            assertThat(load(empty)).isEqualTo(new Imported(5, head));
            assertThat(load(empty)).isEqualTo(new Imported(0, head));
            record(new PersonSeen("j0", "p0", "later"));
            file = folder.resolve("rest.jsonl");
            assertThat(export(OptionalLong.of(head + 1), NONE)).isEqualTo(new Exported(head + 1, head + 1, 1));
            assertThat(load(empty)).isEqualTo(new Imported(1, head + 1));
            try (EventLog imported = open(empty)) {
                assertThat(imported.reader().lastSequence(journal("j0")))
                        .isEqualTo(log.reader().lastSequence(journal("j0")));
            }
        }
    }

    @Test
    void a_log_whose_import_broke_off_is_not_opened_until_it_is_imported_to_the_end() throws Exception {
        export(NONE, NONE);
        try (EmptyDatabase empty = new EmptyDatabase()) {
            List<byte[]> begun = new ArrayList<>();
            new EventRows(DB.dataSource()).read(0, 10, begun::add);
            imported(empty).append(begun, 10);
            assertThatThrownBy(() -> open(empty))
                    .isInstanceOf(OperationRefused.class).hasMessageContaining("broke off");
            assertThatThrownBy(() -> new Backup(empty.dataSource(), KEY, List.of(Schema.LOG))
                            .write(folder.resolve("half.backup"), table -> { }))
                    .isInstanceOf(OperationRefused.class).hasMessageContaining("broke off");
            assertThat(load(empty).events()).isEqualTo(log.reader().head() - 10);
            open(empty).close();
            assertThat(ask(empty, INDEXES)).isEqualTo(DB.jdbc().sql(INDEXES).query(String.class).single());
            assertThat(ask(empty, "select count(*)::text from pg_index where not indisvalid")).isEqualTo("0");
        }
    }

    @Test
    void a_cut_changed_or_shortened_file_is_refused_with_its_line_and_nothing_is_imported() throws Exception {
        export(NONE, NONE);
        List<String> whole = lines();
        int end = whole.size();
        try (EmptyDatabase empty = new EmptyDatabase()) {
            Files.writeString(file, Files.readString(file).replace("\"place 1\"", "\"place 2\"")
                    .replace("person.met", "person.mat"));
            assertRefused(empty, "line 1 was changed");
            write(whole.subList(0, end - 1));
            assertRefused(empty, "cut off behind line " + (end - 1));
            Files.writeString(file, String.join("\n", whole).substring(0, 900));
            assertRefused(empty, "cut off behind line ");
            write(concat(whole.subList(0, 4), whole.subList(5, end)));
            assertRefused(empty, "line 5 has position 6, which does not follow 4");
            write(concat(whole.subList(0, 3), List.of("{}")));
            assertRefused(empty, "line 4 is no event");
            write(concat(whole, List.of(whole.getFirst())));
            assertRefused(empty, "line " + (end + 1) + " stands behind the end");
            write(whole.subList(7, end));
            assertRefused(empty, "begins at position 8");
            assertThat(ask(empty, "select count(*)::text from log.every_event")).isEqualTo("0");
        }
    }

    @Test
    void events_of_another_log_are_never_mixed_in() throws Exception {
        export(NONE, NONE);
        try (EmptyDatabase empty = new EmptyDatabase()) {
            try (EventLog other = open(empty)) {
                other.journal().record(List.of(new PersonSeen("j", "p", "elsewhere")), EventMetadata.SYSTEM, List.of());
            }
            assertRefused(empty, "has another event at position 1");
            Path there = folder.resolve("there.jsonl");
            new EventExport(new EventRows(empty.dataSource())).write(there, NONE, NONE, position -> { });
            file = there;
            assertThatThrownBy(() -> export(NONE, NONE)).isInstanceOf(OperationRefused.class)
                    .hasMessageContaining("goes up to position 1, where this export does not");
        }
    }

    @Test
    void only_the_owner_may_read_an_export_and_no_other_file_is_written_over() throws Exception {
        export(NONE, NONE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Files.writeString(file, "my notes");
        assertThatThrownBy(() -> export(NONE, NONE)).isInstanceOf(OperationRefused.class);
        assertThat(file).hasContent("my notes");
        file = folder.resolve("other.jsonl");
        assertThatThrownBy(() -> export(OptionalLong.of(1_000_000), NONE)).isInstanceOf(OperationRefused.class)
                .hasMessageContaining("nothing to export");
        assertThat(file).doesNotExist();
    }

    private static String name(long start) {
        return "Ada\tÅ\u2028\\n\"" + start;
    }

    private void record(DomainEvent event) {
        log.journal().record(List.of(event), EventMetadata.SYSTEM, List.of());
    }

    private Exported export(OptionalLong from, OptionalLong to) throws Exception {
        return new EventExport(new EventRows(DB.dataSource())).write(file, from, to, position -> { });
    }

    private Imported load(EmptyDatabase empty) throws Exception {
        return new EventImport(new EventRows(empty.dataSource()), imported(empty)).from(file, position -> { });
    }

    private static ImportedLog imported(EmptyDatabase empty) {
        return new ImportedLog(empty.dataSource(), KEY, TestEvent.types(), new Names());
    }

    private static EventLog open(EmptyDatabase database) {
        return EventLog.open(database.dataSource(), KEY, TestEvent.types());
    }

    private static DomainEvent met(EventLog log) {
        return log.reader().stream(person("p0"), 0).getFirst().event();
    }

    private void assertRefused(EmptyDatabase empty, String why) {
        assertThatThrownBy(() -> load(empty))
                .isInstanceOf(OperationRefused.class).hasMessageContaining(why).message().hasLineCount(1);
    }

    private List<String> lines() throws Exception {
        return Arrays.asList(Files.readString(file).split("\n"));
    }

    private void write(List<String> lines) throws Exception {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String ask(EmptyDatabase database, String query) {
        return database.jdbc().sql(query).query(String.class).single();
    }

    /** People claim their names. */
    private static final class Names implements ClaimSource {

        @Override
        public Set<String> streamTypes() {
            return Set.of("user");
        }

        @Override
        public Set<Claim> held(List<DomainEvent> stream) {
            return stream.getFirst() instanceof PersonMet met && met.name() != null
                    ? Set.of(new Claim("name", met.name())) : Set.of();
        }
    }
}
