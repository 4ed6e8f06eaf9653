package io.keystory.store.archive;

import static io.keystory.store.TestEvent.journal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.axon.Messages;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArchiveTest {

    private static final int SIZE = 20;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types(), SIZE);

    private final EventLog log = DB.log();
    private long start;

    @BeforeEach
    void events_of_both_categories_exist() {
        start = log.reader().head();
        for (int i = 0; i < 2 * SIZE; i++) {
            record(new PersonSeen("j" + start, "p", "place " + i));
            record(new NoteWritten("n" + start, "text " + i));
        }
    }

    @Test
    void archived_events_are_read_by_stream_and_by_position_as_before() {
        List<Recorded<DomainEvent>> stream = log.reader().stream(journal("j" + start), 0);
        List<Recorded<DomainEvent>> all = log.reader().after(start, 1000);

        assertThat(log.archive().archive(log.reader().head())).hasSizeGreaterThan(1);

        assertThat(liveActivity()).isLessThan(stream.size());
        assertThat(log.reader().stream(journal("j" + start), 0)).isEqualTo(stream);
        assertThat(log.reader().stream(journal("j" + start), 3)).isEqualTo(stream.subList(3, stream.size()));
        assertThat(readOn(start, all.size())).isEqualTo(all);
    }

    @Test
    void a_stream_that_is_archived_whole_is_found() {
        long head = log.reader().head();
        record(new PersonSeen("whole" + start, "p", "place"));
        for (int i = 0; i < 2 * SIZE; i++) {
            record(new NoteWritten("n" + start, "more"));
        }
        log.archive().archive(Long.MAX_VALUE);
        assertThat(log.reader().stream(journal("whole" + start), 0)).extracting(Recorded::position)
                .containsExactly(head + 1);
    }

    @Test
    void core_events_and_what_is_being_written_are_never_archived() {
        log.archive().archive(Long.MAX_VALUE);
        assertThat(log.archive().archived()).allMatch(partition -> partition.to() <= log.reader().head());
        assertThat(log.archive().archive(Long.MAX_VALUE)).isEmpty();
        assertThat(DB.jdbc().sql("select count(*) from log_archive.event where category <> 'ACTIVITY'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void a_moment_in_the_archive_is_found_by_the_time_of_recording() {
        Instant moment = DB.jdbc().sql("select recorded_at from log.event where position = ?").param(start + 1)
                .query((row, n) -> row.getTimestamp(1).toInstant()).single();
        log.archive().archive(Long.MAX_VALUE);
        assertThat(log.reader().times().positionAt(moment)).isEqualTo(start + 1);
    }

    @Test
    void readers_that_run_while_partitions_are_archived_miss_nothing() throws Exception {
        int count = 20 * SIZE;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int r = 0; r < 4; r++) {
                readers.add(threads.submit(() -> follow(start, count)));
            }
            Future<?> writer = threads.submit(() -> {
                for (int i = 4 * SIZE; i < count; i++) {
                    record(new PersonSeen("j" + start, "p", "place " + i));
                }
            });
            while (!writer.isDone()) {
                log.archive().archive(Long.MAX_VALUE);
            }
            for (Future<List<Long>> reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS))
                        .isEqualTo(LongStream.rangeClosed(start + 1, start + count).boxed().toList());
            }
        }
    }

    @Test
    void appends_go_on_while_a_long_reader_keeps_a_partition_from_being_archived() throws Exception {
        try (Connection reader = DB.dataSource().getConnection();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("select count(*) from log.every_event");
            Future<?> archiving = threads.submit(() -> log.archive().archive(Long.MAX_VALUE));
            for (int i = 0; i < 50; i++) {
                record(new PersonSeen("j" + start, "p", "meanwhile"));
            }
            assertThat(archiving.state()).isEqualTo(Future.State.RUNNING);
            reader.rollback();
            archiving.get(30, TimeUnit.SECONDS);
        }
        assertThat(log.archive().archived()).isNotEmpty();
    }

    /** A stand-in for the database's own vacuuming, which holds this lock and gives way in the same manner. */
    @Test
    void what_is_being_vacuumed_is_archived_as_soon_as_that_has_given_way() throws Exception {
        String partition = DB.jdbc().sql("select name from log.partition where category = 'ACTIVITY'"
                + " and archived_at is null order by from_position limit 1").query(String.class).single();
        try (Connection vacuum = DB.dataSource().getConnection();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            vacuum.setAutoCommit(false);
            vacuum.createStatement().execute("lock table log." + partition + " in share update exclusive mode");
            Future<List<Archive.Partition>> archiving = threads.submit(() -> log.archive().archive(Long.MAX_VALUE));
            await().until(() -> hasWaitedLongFor(partition));
            record(new PersonSeen("j" + start, "p", "meanwhile"));
            assertThat(log.reader().stream(journal("j" + start), 0)).isNotEmpty();
            vacuum.rollback();
            assertThat(archiving.get(30, TimeUnit.SECONDS)).extracting(Archive.Partition::name).contains(partition);
        }
    }

    private static boolean hasWaitedLongFor(String partition) {
        return DB.jdbc().sql("select exists (select from pg_locks where not granted and relation = ?::regclass"
                + " and waitstart < clock_timestamp() - interval '1 second')")
                .param("log." + partition).query(Boolean.class).single();
    }

    @Test
    void a_reader_never_skips_an_archive_that_is_taken_away() {
        record(new NoteWritten("n" + start, "behind"));
        Archive.Partition taken = log.archive().archive(Long.MAX_VALUE).getLast();
        DB.jdbc().sql("alter table log_archive.event detach partition log_archive." + taken.name()).update();
        try {
            assertThatThrownBy(() -> readOn(start, 4 * SIZE)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("archive");
            assertThatThrownBy(() -> log.reader().stream(journal("j" + start), 0))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            DB.jdbc().sql("alter table log_archive.event attach partition log_archive.%s for values from (%d) to (%d)"
                    .formatted(taken.name(), taken.from(), taken.to())).update();
        }
    }

    private void record(DomainEvent event) {
        log.journal().record(List.of(event), EventMetadata.SYSTEM, List.of());
    }

    private long liveActivity() {
        return DB.jdbc().sql("select count(*) from log.event where stream = ?")
                .param(journal("j" + start).toString()).query(Long.class).single();
    }

    private List<Recorded<DomainEvent>> readOn(long from, int count) {
        List<Recorded<DomainEvent>> events = new ArrayList<>();
        while (events.size() < count) {
            events.addAll(log.reader().after(from + events.size(), count - events.size()));
        }
        return events;
    }

    private static List<Long> follow(long from, int count) throws Exception {
        List<Long> positions = new ArrayList<>();
        try (EventLog other = DB.open(DB.pool());
                BlockingStream<TrackedEventMessage<?>> stream =
                        other.eventStore().openStream(new GlobalSequenceTrackingToken(from))) {
            while (positions.size() < count) {
                positions.add(Messages.recorded(stream.nextAvailable()).position());
            }
        }
        return positions;
    }
}
