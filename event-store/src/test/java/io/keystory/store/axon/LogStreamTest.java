package io.keystory.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogStreamTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void events_of_this_process_are_read_from_memory() throws Exception {
        long start = log.reader().head();
        record(log, 3);
        DB.jdbc().sql("update log.event set type = 'unreadable.from_here' where position > ?").param(start).update();
        try {
            assertThat(read(log, start, 3)).isEqualTo(positions(start, 3));
        } finally {
            DB.jdbc().sql("update log.event set type = 'note.written' where position > ?").param(start).update();
        }
    }

    @Test
    void events_from_before_this_process_are_read_from_the_log() throws Exception {
        long start = log.reader().head();
        record(log, 3);
        EventLog restarted = DB.open(DB.pool());
        assertThat(restarted.tail().after(start, 10)).isEmpty();
        assertThat(read(restarted, start, 3)).isEqualTo(positions(start, 3));
    }

    @Test
    void events_of_several_processes_come_in_order_and_without_gaps() throws Exception {
        EventLog other = DB.open(DB.pool());
        long start = log.reader().head();
        for (int i = 0; i < 5; i++) {
            record(log, 2);
            record(other, 3);
        }
        assertThat(read(log, start, 25)).isEqualTo(positions(start, 25));
        assertThat(read(other, start, 25)).isEqualTo(positions(start, 25));
    }

    @Test
    void more_events_than_memory_keeps_are_read_from_both_places() throws Exception {
        long start = log.reader().head();
        int count = (1 << 13) + 1000;
        List<NoteWritten> notes = LongStream.range(0, count).mapToObj(n -> new NoteWritten("many", "")).toList();
        for (int i = 0; i < count; i += 500) {
            log.journal().record(notes.subList(i, Math.min(count, i + 500)), EventMetadata.SYSTEM, List.of());
        }
        assertThat(log.tail().after(start, 1)).isEmpty();
        assertThat(log.tail().after(start + 1000, 1)).hasSize(1);
        assertThat(read(log, start, count)).isEqualTo(positions(start, count));
    }

    @Test
    void a_callback_is_called_on_every_append_until_the_stream_is_closed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        BlockingStream<TrackedEventMessage<?>> stream = open(log, log.reader().head());
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        record(log, 1);
        await().until(() -> calls.get() == 1);
        stream.close();
        record(log, 1);
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_callback_that_fails_harms_nobody() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = open(log, log.reader().head())) {
            stream.setOnAvailableCallback(() -> {
                throw new IllegalStateException("the reader is gone");
            });
            record(log, 2);
            assertThat(stream.hasNextAvailable(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void peeking_does_not_consume_and_an_exhausted_stream_says_so() throws Exception {
        long start = log.reader().head();
        try (BlockingStream<TrackedEventMessage<?>> stream = open(log, start)) {
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(stream.peek()).isEmpty();
            record(log, 1);
            assertThat(stream.peek()).isPresent();
            assertThat(stream.peek().orElseThrow()).isSameAs(stream.nextAvailable());
            assertThat(stream.peek()).isEmpty();
        }
    }

    private static void record(EventLog log, int count) {
        for (int i = 0; i < count; i++) {
            log.journal().record(List.of(new NoteWritten("notes", "")), EventMetadata.SYSTEM, List.of());
        }
    }

    private static BlockingStream<TrackedEventMessage<?>> open(EventLog log, long position) {
        return log.eventStore().openStream(new GlobalSequenceTrackingToken(position));
    }

    private static List<Long> read(EventLog log, long start, int count) throws Exception {
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = open(log, start)) {
            while (positions.size() < count && stream.hasNextAvailable(60, TimeUnit.SECONDS)) {
                positions.add(Messages.recorded(stream.nextAvailable()).position());
            }
        }
        return positions;
    }

    private static List<Long> positions(long start, int count) {
        return LongStream.rangeClosed(start + 1, start + count).boxed().toList();
    }
}
