package io.keystory.store.archive;

import static io.keystory.store.TestEvent.journal;
import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonSeen;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PartitionsTest {

    private static final int SIZE = 20;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types(), SIZE);

    private final EventLog log = DB.log();

    @Test
    void events_of_both_categories_are_stored_by_position_and_read_in_order() {
        long start = log.reader().head();
        for (int i = 0; i < 3 * SIZE; i++) {
            record(i % 2 == 0 ? new NoteWritten("long", "n" + i) : new PersonSeen("long", "p", null));
        }
        assertThat(log.reader().after(start, 1000)).extracting(Recorded::position)
                .isEqualTo(LongStream.rangeClosed(start + 1, start + 3 * SIZE).boxed().toList());
        assertThat(log.reader().stream(note("long"), 0)).hasSize(3 * SIZE / 2);
        assertThat(log.reader().stream(journal("long"), 5)).extracting(Recorded::sequence).startsWith(5L);
        assertThat(misplaced()).isZero();
    }

    @Test
    void one_append_may_reach_over_several_partitions() {
        List<NoteWritten> many = Collections.nCopies(5 * SIZE, new NoteWritten("many", ""));
        long start = log.reader().head();
        log.journal().record(many, EventMetadata.SYSTEM, List.of());
        assertThat(log.reader().head()).isEqualTo(start + many.size());
        assertThat(log.reader().stream(note("many"), 0)).hasSize(many.size());
    }

    @Test
    void the_next_partition_is_there_before_it_is_needed() {
        record(new NoteWritten("ahead", ""));
        await().until(() -> end() - log.reader().head() > SIZE / 2);
    }

    @Test
    void a_partition_is_made_while_others_read_and_write_the_last_one() throws Exception {
        record(new NoteWritten("busy", ""));
        try (Connection reader = DB.dataSource().getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("select * from log.every_event");
            reader.createStatement().execute("update log.event set recorded_at = recorded_at");
            long end = end();
            new Partitions(DB.dataSource(), SIZE).makeRoom(end);
            assertThat(end()).isGreaterThan(end);
            reader.rollback();
        }
    }

    @Test
    void processes_that_make_the_same_partition_at_once_make_it_once() throws Exception {
        long wanted = end() + 3 * SIZE;
        List<Future<?>> makers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                makers.add(threads.submit(() -> new Partitions(DB.dataSource(), SIZE).makeRoom(wanted)));
            }
        }
        assertThat(makers).allMatch(maker -> maker.state() == Future.State.SUCCESS);
        assertThat(DB.jdbc().sql("""
                select count(*) from log.partition a join log.partition b
                on a.category = b.category and a.from_position < b.to_position and b.from_position < a.to_position
                  and a.name <> b.name""").query(Long.class).single()).isZero();
    }

    @Test
    void a_stream_is_looked_up_in_the_partitions_it_lies_in_only() {
        record(new NoteWritten("first", ""));
        record(new NoteWritten("first", ""));
        long position = log.reader().stream(note("first"), 1).getFirst().position();
        List<String> plan = DB.jdbc().sql("""
                explain select * from log.event where stream = 'note:first' and sequence >= 0
                and position between %d and %d""".formatted(position - 1, position)).query(String.class).list();
        assertThat(plan).filteredOn(line -> line.contains("Scan")).hasSizeLessThanOrEqualTo(4);
    }

    private void record(DomainEvent event) {
        log.journal().record(List.of(event), EventMetadata.SYSTEM, List.of());
    }

    private static long end() {
        return DB.jdbc().sql("select max(to_position) from log.partition").query(Long.class).single();
    }

    private static long misplaced() {
        return DB.jdbc().sql("""
                select count(*) from log.event e join log.partition p on p.name = e.tableoid::regclass::text
                  or 'log.' || p.name = e.tableoid::regclass::text
                where e.category <> p.category or e.position < p.from_position or e.position >= p.to_position""")
                .query(Long.class).single();
    }
}
