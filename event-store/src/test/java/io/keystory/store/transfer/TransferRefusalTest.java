package io.keystory.store.transfer;

import static io.keystory.store.transfer.Transfers.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EmptyDatabase;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.database.OperationRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TransferRefusalTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types(), Transfers.SIZE);

    @TempDir
    private Path folder;
    private Transfers transfers;

    @BeforeEach
    void a_log_with_an_archive_exists() {
        transfers = new Transfers(DB, folder);
    }

    @Test
    void a_cut_changed_or_shortened_file_is_refused_with_its_line_and_nothing_is_imported() throws Exception {
        transfers.export(NONE, NONE);
        List<String> whole = transfers.lines();
        int end = whole.size();
        try (EmptyDatabase empty = new EmptyDatabase()) {
            Files.writeString(transfers.file(), Files.readString(transfers.file()).replace("\"place 1\"", "\"place 2\"")
                    .replace("person.met", "person.mat"));
            assertRefused(empty, "line 1 was changed");
            write(whole.subList(0, end - 1));
            assertRefused(empty, "cut off behind line " + (end - 1));
            Files.writeString(transfers.file(), String.join("\n", whole).substring(0, 900));
            assertRefused(empty, "cut off behind line ");
            write(concat(whole.subList(0, 4), whole.subList(5, end)));
            assertRefused(empty, "line 5 has position 6, which does not follow 4");
            write(concat(whole.subList(0, 3), List.of("{}")));
            assertRefused(empty, "line 4 is no event");
            write(concat(whole, List.of(whole.getFirst())));
            assertRefused(empty, "line " + (end + 1) + " stands behind the end");
            write(whole.subList(7, end));
            assertRefused(empty, "begins at position 8");
            assertThat(Transfers.ask(empty, "select count(*)::text from log.every_event")).isEqualTo("0");
        }
    }

    @Test
    void events_of_another_log_are_never_mixed_in() throws Exception {
        transfers.export(NONE, NONE);
        try (EmptyDatabase empty = new EmptyDatabase()) {
            try (EventLog other = Transfers.open(empty)) {
                other.journal().record(List.of(new PersonSeen("j", "p", "elsewhere")), EventMetadata.SYSTEM, List.of());
            }
            assertRefused(empty, "has another event at position 1");
            Path there = folder.resolve("there.jsonl");
            new EventExport(new EventRows(empty.dataSource())).write(there, NONE, NONE, position -> { });
            transfers.to(there);
            assertThatThrownBy(() -> transfers.export(NONE, NONE)).isInstanceOf(OperationRefused.class)
                    .hasMessageContaining("goes up to position 1, where this export does not");
        }
    }

    @Test
    void only_the_owner_may_read_an_export_and_no_other_file_is_written_over() throws Exception {
        transfers.export(NONE, NONE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(transfers.file()))).isEqualTo("rw-------");
        Files.writeString(transfers.file(), "my notes");
        assertThatThrownBy(() -> transfers.export(NONE, NONE)).isInstanceOf(OperationRefused.class);
        assertThat(transfers.file()).hasContent("my notes");
        transfers.to(folder.resolve("other.jsonl"));
        assertThatThrownBy(() -> transfers.export(OptionalLong.of(1_000_000), NONE)).isInstanceOf(OperationRefused.class)
                .hasMessageContaining("nothing to export");
        assertThat(transfers.file()).doesNotExist();
    }

    private void assertRefused(EmptyDatabase empty, String why) {
        assertThatThrownBy(() -> transfers.load(empty))
                .isInstanceOf(OperationRefused.class).hasMessageContaining(why).message().hasLineCount(1);
    }

    private void write(List<String> lines) throws Exception {
        Files.writeString(transfers.file(), String.join("\n", lines) + "\n");
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
