package io.keystory.store.append;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.Writing;
import io.keystory.store.database.RowChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadUnitTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    static List<DomainEvent> unstorable() {
        return List.of(
                new NoteWritten("bad", "nul \0 inside"),
                new NoteWritten("bad", "text", Map.of("key\0", "value")),
                new NoteWritten("bad", "text", Map.of("deep", List.of(Map.of("x", "\0")))),
                new NoteWritten("bad", "half a pair \ud83d"),
                new NoteWritten("bad", "\ude00 the other half"),
                new PersonMet("bad", "personal \0", Map.of(), "place"));
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void text_that_cannot_be_stored_is_refused_as_invalid_input(DomainEvent event) {
        assertThatThrownBy(() -> Writing.in(log, unit -> unit.event(0, event))).isInstanceOfSatisfying(
                KeystoryException.class, e -> assertThat(e.code()).isEqualTo("guard.invalid_input"));
        assertThat(log.reader().stream(event.stream(), 0)).isEmpty();
    }

    @Test
    void text_that_only_mentions_such_characters_is_stored() {
        NoteWritten note = new NoteWritten("fine", "backslash \\u0000, \uD83D\uDE00, \u0001");
        Writing.in(log, unit -> unit.event(0, note));
        assertThat(log.reader().stream(note("fine"), 0).getFirst().event()).isEqualTo(note);
    }

    @Test
    void nul_in_a_row_beside_the_events_is_refused_too() {
        assertThatThrownBy(() -> recordWithRow("row-nul", RowChange.of("select ?::text", "a\0b")))
                .isInstanceOfSatisfying(KeystoryException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void a_unit_that_cannot_be_stored_fails_alone_in_its_group() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>(IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(n -> () -> recordWithRow("good-" + n, RowChange.of("select 1")))
                .toList());
        work.add(5, () -> recordWithRow("poison", RowChange.of("insert into no_such_table values (1)")));
        long head = log.reader().head();

        List<Future<Boolean>> results = new ArrayList<>(HeldHead.oneGroup(DB, work));

        assertThat(results.remove(5).state()).isEqualTo(Future.State.FAILED);
        assertThat(results).allMatch(result -> result.state() == Future.State.SUCCESS);
        assertThat(log.reader().head()).isEqualTo(head + 11);
        assertThat(log.reader().stream(note("poison"), 0)).isEmpty();
    }

    private boolean recordWithRow(String note, RowChange row) {
        log.journal().record(Collections.singletonList(new NoteWritten(note, "")), EventMetadata.SYSTEM, List.of(row));
        return true;
    }
}
