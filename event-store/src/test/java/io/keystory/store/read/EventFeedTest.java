package io.keystory.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.Writing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFeedTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static final SubjectId ADA = SubjectId.of(TestEvent.person("ada"));
    private static final Actor BOSS = Actor.user("boss");
    private static long met;

    /** Positions from {@code met} on: a person, three notes, a sighting of the person. */
    @BeforeAll
    static void something_happens() {
        EventLog log = DB.log();
        Writing.in(log, unit -> unit.event(0, new PersonMet("ada", "Ada Lovelace", Map.of(), "London"), by(BOSS, "c1")));
        met = log.reader().head();
        for (int i = 0; i < 3; i++) {
            String note = "note" + i;
            Writing.in(log, unit -> unit.event(0, new NoteWritten(note, "text"), by(Actor.application("app"), "c2")));
        }
        log.journal().record(List.of(new PersonSeen("j", "ada", "in the park")), by(Actor.SYSTEM, "c2"), List.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everything_is_read_in_order_page_by_page(boolean fromMemory) {
        try (LogCursor cursor = log(fromMemory).feed().open(EventFilter.ALL, met - 1, met + 4, true)) {
            assertThat(positions(cursor.next(2))).containsExactly(met, met + 1);
            assertThat(cursor.position()).isEqualTo(met + 1);
            assertThat(positions(cursor.next(10))).containsExactly(met + 2, met + 3, met + 4);
            assertThat(cursor.next(10)).isEmpty();
            assertThat(cursor.position()).isEqualTo(met + 4);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_filter_lets_pass_what_it_names_and_the_rest_is_done_with(boolean fromMemory) {
        assertFound(fromMemory, types("note.written"), 1, 2, 3);
        assertFound(fromMemory, types("note.written", "person.met"), 0, 1, 2, 3);
        assertFound(fromMemory, new EventFilter(Set.of(), null, ADA, null, null), 0, 4);
        assertFound(fromMemory, new EventFilter(Set.of("person.seen"), null, ADA, null, null), 4);
        assertFound(fromMemory, new EventFilter(Set.of(), null, null, BOSS, null), 0);
        assertFound(fromMemory, new EventFilter(Set.of(), null, null, Actor.SYSTEM, "c2"), 4);
        assertFound(fromMemory, EventFilter.ofCorrelation("c2"), 1, 2, 3, 4);
        assertFound(fromMemory, EventFilter.ofCorrelation("none"));
        assertFound(fromMemory, stream(TestEvent.person("ada")), 0);
        assertFound(fromMemory, stream(TestEvent.note("note1")), 2);
        assertFound(fromMemory, stream(TestEvent.person("nobody")));
    }

    @Test
    void what_a_filter_lets_pass_is_read_backwards_part_by_part() {
        assertThat(last(EventFilter.ALL, met + 4, 2)).containsExactly(met + 4, met + 3);
        assertThat(last(EventFilter.ALL, met + 2, 10)).containsExactly(met + 2, met + 1, met);
        assertThat(last(types("note.written", "person.met"), met + 4, 2)).containsExactly(met + 3, met + 2);
        assertThat(last(types("note.written", "person.met"), met + 1, 2)).containsExactly(met + 1, met);
        assertThat(last(EventFilter.ofCorrelation("c2"), met + 3, 2)).containsExactly(met + 3, met + 2);
        assertThat(last(EventFilter.ALL, met - 1, 2)).isEmpty();
        assertThat(log(false).feed().last(EventFilter.ALL, met - 1, met, 1, false).getFirst().event())
                .isEqualTo(new PersonMet("ada", null, null, "London"));
    }

    private static List<Long> last(EventFilter filter, long upTo, int limit) {
        return positions(log(false).feed().last(filter, met - 1, upTo, limit, true));
    }

    @Test
    void what_happened_to_one_thing_is_read_from_anywhere_in_its_stream() {
        EventLog log = DB.log();
        Writing.in(log, unit -> unit.event(0, new NoteWritten("long", "0")));
        long first = log.reader().head();
        for (int i = 1; i < 6; i++) {
            String text = Integer.toString(i);
            long sequence = i;
            Writing.in(log, unit -> unit.event(sequence, new NoteWritten("long", text)));
            Writing.in(log, unit -> unit.event(0, new NoteWritten("between" + text, text)));
        }
        EventFilter filter = stream(TestEvent.note("long"));
        EventFeed feed = log(false).feed();
        List<Long> all = positions(feed.find(filter, 0, 10));

        assertThat(all).hasSize(6).startsWith(first);
        for (long after = first - 1; after <= all.getLast(); after++) {
            long position = after;
            assertThat(positions(feed.find(filter, position, 2)))
                    .isEqualTo(all.stream().filter(one -> one > position).limit(2).toList());
            assertThat(positions(feed.last(filter, 0, position, 2, true))).isEqualTo(
                    all.reversed().stream().filter(one -> one <= position).limit(2).toList());
        }
    }

    @Test
    void nothing_personal_is_read_unless_it_is_to_be_opened() {
        try (LogCursor sealed = log(false).feed().open(EventFilter.ALL, met - 1, met, false);
                LogCursor opened = log(false).feed().open(EventFilter.ALL, met - 1, met, true)) {
            assertThat(sealed.next(1).getFirst().event()).isEqualTo(new PersonMet("ada", null, null, "London"));
            assertThat(opened.next(1).getFirst().event())
                    .isEqualTo(new PersonMet("ada", "Ada Lovelace", Map.of(), "London"));
        }
    }

    @Test
    void a_reader_who_waits_hears_of_what_is_appended() throws Exception {
        EventLog log = DB.log();
        try (LogCursor cursor = log.feed().open(types("note.written"), log.reader().head(), Long.MAX_VALUE, true)) {
            CompletableFuture<List<Recorded<DomainEvent>>> waiting =
                    CompletableFuture.supplyAsync(() -> nextSoon(cursor));
            Writing.in(log, unit -> unit.event(0, new NoteWritten("news", "text")));
            assertThat(waiting.get(60, TimeUnit.SECONDS)).extracting(Recorded::event)
                    .containsExactly(new NoteWritten("news", "text"));
        }
    }

    @Test
    void a_reader_who_waits_can_be_sent_home() throws Exception {
        EventLog log = DB.log();
        try (LogCursor cursor = log.feed().open(types("note.written"), log.reader().head(), Long.MAX_VALUE, true)) {
            cursor.wake();
            long before = System.nanoTime();
            cursor.await(Duration.ofMinutes(2));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(1));
        }
    }

    private static List<Recorded<DomainEvent>> nextSoon(LogCursor cursor) {
        try {
            List<Recorded<DomainEvent>> found = cursor.next(10);
            while (found.isEmpty()) {
                cursor.await(Duration.ofSeconds(10));
                found = cursor.next(10);
            }
            return found;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertFound(boolean fromMemory, EventFilter filter, long... fromMet) {
        List<Long> found = new ArrayList<>();
        try (LogCursor cursor = log(fromMemory).feed().open(filter, met - 1, met + 4, true)) {
            for (var page = cursor.next(2); !page.isEmpty(); page = cursor.next(2)) {
                found.addAll(positions(page));
            }
            assertThat(cursor.position()).isEqualTo(met + 4);
        }
        assertThat(found).as(filter.toString())
                .isEqualTo(LongStream.of(fromMet).mapToObj(position -> met + position).toList());
    }

    /** The log of the process that wrote, or of one that has nothing in memory. */
    private static EventLog log(boolean withMemory) {
        return withMemory ? DB.log() : DB.open(DB.dataSource());
    }

    private static EventFilter stream(StreamId stream) {
        return new EventFilter(Set.of(), stream, null, null, null);
    }

    private static EventFilter types(String... types) {
        return new EventFilter(Set.of(types), null, null, null, null);
    }

    private static List<Long> positions(List<Recorded<DomainEvent>> events) {
        return events.stream().map(Recorded::position).toList();
    }

    private static EventMetadata by(Actor actor, String correlationId) {
        return new EventMetadata(actor, "r", correlationId, null, null, null, null);
    }
}
