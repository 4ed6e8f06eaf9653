package io.keystory.store.transfer;

import static io.keystory.store.TestEvent.journal;
import static io.keystory.store.TestEvent.person;
import static io.keystory.store.transfer.Transfers.KEY;
import static io.keystory.store.transfer.Transfers.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {

    private static final String ALL = """
            select md5(string_agg(e::text, e'\\n' order by position)) from log.every_event e""";

    private static final String INDEXES = """
            select string_agg(indexdef, e'\n' order by indexname) from pg_indexes
            where schemaname = 'log' and tablename = 'event'""";

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types(), Transfers.SIZE);

    @TempDir
    private Path folder;
    private Transfers transfers;
    private final EventLog log = DB.log();

    @BeforeEach
    void a_log_with_an_archive_exists() {
        transfers = new Transfers(DB, folder);
    }

    @Test
    void an_imported_log_is_the_same_byte_for_byte() throws Exception {
        long head = log.reader().head();
        assertThat(transfers.export(NONE, NONE)).isEqualTo(new Exported(1, head, head));
        assertThat(transfers.lines()).hasSize((int) head + 1).last().asString().startsWith("{\"events\":" + head + ",");
        try (EmptyDatabase empty = new EmptyDatabase()) {
            assertThat(transfers.load(empty)).isEqualTo(new Imported(head, head));
            assertThat(Transfers.ask(empty, ALL)).isEqualTo(DB.jdbc().sql(ALL).query(String.class).single());
            for (String table : List.of("log.stream", "log.head")) {
                String content = "select md5(string_agg(t::text, ' ' order by t::text)) from %s t".formatted(table);
                assertThat(Transfers.ask(empty, content)).isEqualTo(DB.jdbc().sql(content).query(String.class).single());
            }
        }
    }

    @Test
    void what_two_held_side_by_side_before_it_counted_as_one_is_of_one_of_them() throws Exception {
        Writing.in(log, unit -> unit.event(0, new PersonMet("other", "Eve", Map.of(), "here")));
        transfers.export(NONE, NONE);
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
                    empty.dataSource(), KEY, TestEvent.types(), oneForAll)).from(transfers.file(), position -> { });
            try (EventLog imported = Transfers.open(empty)) {
                assertThat(imported.claims().ownersOf("name")).hasSize(1);
            }
        }
    }

    @Test
    void without_the_vault_personal_fields_read_as_erased_and_with_it_as_they_are() throws Exception {
        transfers.export(NONE, NONE);
        try (EmptyDatabase empty = new EmptyDatabase()) {
            transfers.load(empty);
            try (EventLog imported = Transfers.open(empty)) {
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
            transfers.load(empty);
            try (EventLog imported = Transfers.open(empty)) {
                assertThat(met(imported)).isEqualTo(met(log));
                assertThat(imported.claims().ownerOf(new Claim("name", Transfers.name(0)))).contains(person("p0"));
            }
        }
    }

    @Test
    void an_export_that_broke_off_is_continued_after_its_last_whole_line() throws Exception {
        transfers.export(NONE, NONE);
        byte[] whole = Files.readAllBytes(transfers.file());
        Files.write(transfers.file(), Arrays.copyOf(whole, whole.length / 2));
        transfers.export(NONE, NONE);
        assertThat(transfers.file()).hasBinaryContent(whole);
        Files.write(transfers.file(), Arrays.copyOf(whole, 30));
        transfers.export(NONE, NONE);
        assertThat(transfers.file()).hasBinaryContent(whole);
    }

    @Test
    void later_events_are_added_to_an_export_and_to_an_import_of_it() throws Exception {
        long head = log.reader().head();
        transfers.export(NONE, OptionalLong.of(head - 5));
        try (EmptyDatabase empty = new EmptyDatabase()) {
            assertThat(transfers.load(empty).position()).isEqualTo(head - 5);
            assertThat(transfers.export(NONE, NONE)).isEqualTo(new Exported(1, head, 5));
            assertThat(transfers.load(empty)).isEqualTo(new Imported(5, head));
            assertThat(transfers.load(empty)).isEqualTo(new Imported(0, head));
            transfers.record(new PersonSeen("j0", "p0", "later"));
            transfers.to(folder.resolve("rest.jsonl"));
            assertThat(transfers.export(OptionalLong.of(head + 1), NONE)).isEqualTo(new Exported(head + 1, head + 1, 1));
            assertThat(transfers.load(empty)).isEqualTo(new Imported(1, head + 1));
            try (EventLog imported = Transfers.open(empty)) {
                assertThat(imported.reader().lastSequence(journal("j0")))
                        .isEqualTo(log.reader().lastSequence(journal("j0")));
            }
        }
    }

    @Test
    void a_log_whose_import_broke_off_is_not_opened_until_it_is_imported_to_the_end() throws Exception {
        transfers.export(NONE, NONE);
        try (EmptyDatabase empty = new EmptyDatabase()) {
            List<byte[]> begun = new ArrayList<>();
            new EventRows(DB.dataSource()).read(0, 10, begun::add);
            Transfers.imported(empty).append(begun, 10);
            assertThatThrownBy(() -> Transfers.open(empty))
                    .isInstanceOf(OperationRefused.class).hasMessageContaining("broke off");
            assertThatThrownBy(() -> new Backup(empty.dataSource(), KEY, List.of(Schema.LOG))
                            .write(folder.resolve("half.backup"), table -> { }))
                    .isInstanceOf(OperationRefused.class).hasMessageContaining("broke off");
            assertThat(transfers.load(empty).events()).isEqualTo(log.reader().head() - 10);
            Transfers.open(empty).close();
            assertThat(Transfers.ask(empty, INDEXES)).isEqualTo(DB.jdbc().sql(INDEXES).query(String.class).single());
            assertThat(Transfers.ask(empty, "select count(*)::text from pg_index where not indisvalid")).isEqualTo("0");
        }
    }

    private static DomainEvent met(EventLog log) {
        return log.reader().stream(person("p0"), 0).getFirst().event();
    }
}
