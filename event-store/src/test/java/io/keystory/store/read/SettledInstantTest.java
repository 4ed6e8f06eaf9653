package io.keystory.store.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.append.HeldHead;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an instant stands for never changes once it was said. */
class SettledInstantTest {

    private static final int WRITERS = 8;
    private static final int EACH = 60;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final LogReader reader = DB.log().reader();

    @Test
    void while_two_processes_append() throws Exception {
        EventLog other = DB.open(DB.pool());
        Map<Instant, Long> said = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(n -> threads.submit(() -> write(n % 2 == 0 ? DB.log() : other))).toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                Instant now = Instant.now();
                said.put(now, reader.times().settledPositionAt(now));
            }
        }
        assertThat(said).hasSizeGreaterThan(5);
        said.forEach((instant, position) -> assertThat(reader.times().positionAt(instant)).isEqualTo(position));
    }

    @Test
    void what_is_being_appended_is_waited_for() throws Exception {
        record(DB.log());
        long before = reader.head();
        Instant asked = headTime().plusMillis(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection appending = DB.dataSource().getConnection()) {
            appending.setAutoCommit(false);
            appending.createStatement().execute("""
                    update log.head set position = position + 1, recorded_at = '%s'""".formatted(Timestamp.from(asked)));
            Future<Long> answer = threads.submit(() -> reader.times().settledPositionAt(asked));
            await().until(() -> HeldHead.isAppenderBlocked(DB));
            assertThat(answer.isDone()).isFalse();
            appending.rollback();
            assertThat(answer.get()).isEqualTo(before);
        }
    }

    @Test
    void a_process_whose_clock_is_behind_appends_later() {
        record(DB.log());
        Instant ahead = headTime().plusMillis(50);
        long said = reader.times().settledPositionAt(ahead);

        record(DB.log());

        assertThat(reader.head()).isEqualTo(said + 1);
        assertThat(reader.times().positionAt(ahead)).isEqualTo(said);
        assertThat(reader.times().recordedAt(said + 1).orElseThrow()).isAfter(ahead);
    }

    @Test
    void an_instant_that_is_long_past_changes_nothing() {
        record(DB.log());
        Instant recorded = reader.times().recordedAt(reader.head()).orElseThrow();
        long said = reader.times().settledPositionAt(recorded.minus(1, ChronoUnit.MICROS));
        assertThat(said).isLessThan(reader.head());
        assertThat(headTime()).isEqualTo(recorded);
    }

    private static Instant headTime() {
        return DB.jdbc().sql("select recorded_at from log.head")
                .query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    private static void write(EventLog log) {
        for (int i = 0; i < EACH; i++) {
            record(log);
        }
    }

    private static void record(EventLog log) {
        log.journal().record(List.of(new NoteWritten("settled", "")), EventMetadata.SYSTEM, List.of());
    }
}
