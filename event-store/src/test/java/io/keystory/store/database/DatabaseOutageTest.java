package io.keystory.store.database;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.append.HeldHead;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static final String DISK_FULL = "53100";

    @ParameterizedTest
    @ValueSource(strings = {DISK_FULL, "53200", "58030", "25006"})
    void a_database_that_cannot_do_its_work_is_a_503_and_nothing_is_stored(String state) {
        long head = DB.log().reader().head();
        assertThatThrownBy(() -> record("refused", raise(state))).isInstanceOfSatisfying(
                KeystoryException.class, e -> assertThat(e.status()).isEqualTo(503));
        assertThat(DB.log().reader().head()).isEqualTo(head);

        record("after-" + state, RowChange.of("select 1"));
        assertThat(DB.log().reader().stream(note("after-" + state), 0)).hasSize(1);
        assertThat(DB.log().reader().head()).isEqualTo(head + 1);
    }

    @Test
    void a_group_that_meets_a_full_disk_is_refused_as_a_whole() throws Exception {
        List<Callable<Boolean>> work = IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(n -> () -> record("full-" + n, raise(DISK_FULL)))
                .toList();
        assertThat(HeldHead.oneGroup(DB, work)).allSatisfy(result -> {
            assertThat(result.state()).isEqualTo(Future.State.FAILED);
            assertThat(result.exceptionNow()).isInstanceOfSatisfying(
                    KeystoryException.class, e -> assertThat(e.code()).isEqualTo("request.log_unavailable"));
        });
    }

    @Test
    void what_a_unit_does_wrong_is_no_outage() {
        assertThatThrownBy(() -> record("wrong", RowChange.of("select 1 / 0")))
                .satisfies(e -> assertThat(DatabaseOutage.isBehind(e)).isFalse());
    }

    private static boolean record(String note, RowChange row) {
        DB.log().journal().record(List.of(new NoteWritten(note, "")), EventMetadata.SYSTEM, List.of(row));
        return true;
    }

    private static RowChange raise(String state) {
        return RowChange.of("do $$ begin raise exception using errcode = '" + state + "'; end $$");
    }
}
