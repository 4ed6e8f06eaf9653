package io.keystory.store.read;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClockSetBackTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @Test
    void what_is_appended_after_the_clock_was_set_back_is_recorded_no_earlier_than_what_came_before() {
        record("before");
        DB.jdbc().sql("update log.head set recorded_at = recorded_at + interval '1 hour'").update();
        Instant ahead = DB.jdbc().sql("select recorded_at from log.head")
                .query((row, n) -> row.getTimestamp(1).toInstant()).single();

        record("after");
        record("later");

        LogReader reader = DB.log().reader();
        assertThat(List.of("after", "later")).allSatisfy(name ->
                assertThat(reader.times().recordedAt(reader.lastPosition(note(name)).orElseThrow())).contains(ahead));
        assertThat(reader.times().positionAt(ahead)).isEqualTo(reader.head());
        assertThat(reader.times().positionAt(ahead.minus(1, ChronoUnit.MICROS)))
                .isEqualTo(reader.lastPosition(note("before")).orElseThrow());
    }

    private static void record(String note) {
        DB.log().journal().record(List.of(new NoteWritten(note, "")), EventMetadata.SYSTEM, List.of());
    }
}
