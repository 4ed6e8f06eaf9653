package io.keystory.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.Writing;
import io.keystory.store.read.BulkSlice.Bucket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BulkReaderTest {

    private static final Set<Category> ALL = EnumSet.allOf(Category.class);

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @BeforeAll
    static void many_events_of_all_kinds() {
        for (int n = 0; n < 60; n++) {
            int person = n;
            Writing.in(DB.log(), unit -> {
                for (int i = 0; i < 20; i++) {
                    unit.event(i, new NoteWritten("n" + person, "Tab\t \"quoted\" \\ ünï \n" + i, Map.of("i", i)));
                }
                unit.event(0, new PersonMet("p" + person, "Ada " + person, Map.of("floor", person), "here"));
                unit.event(person, new PersonSeen("j", "p" + person, "there"));
            });
        }
        DB.jdbc().sql("delete from vault.subject_key where subject = 'user:p7'").update();
    }

    @Test
    void it_reads_what_the_ordinary_reader_reads_in_the_same_order_but_for_the_metadata() throws SQLException {
        List<Recorded<DomainEvent>> whole = fresh().reader().after(0, 10_000);

        assertThat(read(0, 10_000, List.of("note.written", "person.met", "person.seen"), Bucket.ALL))
                .hasSize(60 * 22)
                .isEqualTo(whole.stream().map(BulkReaderTest::withoutMetadata).toList());
    }

    @Test
    void it_reads_the_types_and_positions_that_were_asked_for() throws SQLException {
        List<Recorded<DomainEvent>> seen = read(22, 66, List.of("person.seen"), Bucket.ALL);

        assertThat(seen).extracting(Recorded::position).containsExactly(44L, 66L);
        assertThat(read(0, 10_000, List.of("person.left"), Bucket.ALL)).isEmpty();
    }

    @Test
    void buckets_are_all_of_the_log_and_keep_together_what_belongs_together() throws SQLException {
        List<Recorded<DomainEvent>> both = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            Bucket bucket = new Bucket(Bucket.Column.SUBJECT, number, 2);
            List<Recorded<DomainEvent>> events = read(0, 10_000, List.of("person.met", "person.seen"), bucket);
            assertThat(subjects(events, PersonMet.class)).isNotEmpty().isEqualTo(subjects(events, PersonSeen.class));
            both.addAll(events);
        }
        assertThat(both).hasSize(120);
    }

    private static List<String> subjects(List<Recorded<DomainEvent>> events, Class<?> type) {
        return events.stream().map(Recorded::event).filter(type::isInstance)
                .map(event -> event.subject().orElseThrow().value()).toList();
    }

    private static List<Recorded<DomainEvent>> read(long after, long upTo, List<String> types, Bucket bucket)
            throws SQLException {
        List<Recorded<DomainEvent>> events = new ArrayList<>();
        fresh().bulkReader().read(new BulkSlice(after, upTo, ALL, types, bucket), events::addAll);
        return events;
    }

    /** A log whose keys are not cached. */
    private static EventLog fresh() {
        return DB.open(TestEvent.types());
    }

    private static Recorded<DomainEvent> withoutMetadata(Recorded<DomainEvent> event) {
        return new Recorded<>(
                event.id(), event.position(), event.sequence(), event.at(), EventMetadata.SYSTEM, event.event());
    }
}
