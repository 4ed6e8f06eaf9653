package io.keystory.store.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.events.platform.Upcaster;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.Writing;
import io.keystory.store.format.VisitEvent;
import io.keystory.store.format.VisitEvent.First;
import io.keystory.store.format.VisitEvent.Second;
import io.keystory.store.read.BulkSlice.Bucket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An event that a release cannot read holds up nobody who reads by position, and everybody who reads its stream. */
class UnreadableEventTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(VisitEvent.firstRelease());

    private final EventLog first = DB.log();

    @Test
    void a_version_of_a_newer_release_is_told_of_and_what_is_around_it_is_read() {
        long before = first.reader().head();
        append(first, new First("ada", "Ada Lovelace", 1));
        append(DB.open(VisitEvent.secondRelease()), new Second("bob", "Bob", "Boole", 2));
        append(first, new First("carl", "Carl Gauss", 3));

        List<Recorded<DomainEvent>> read = DB.open(VisitEvent.firstRelease()).reader().after(before, 10);

        assertThat(read).extracting(Recorded::position).containsExactly(before + 1, before + 2, before + 3);
        assertThat(read).extracting(Recorded::type).containsOnly("visit.announced");
        UnreadableEvent unreadable = (UnreadableEvent) read.get(1).event();
        assertThat(unreadable.stream()).isEqualTo(stream("bob"));
        assertThat(unreadable.subject().orElseThrow().value()).isEqualTo("user:bob");
        assertThat(unreadable.version()).isEqualTo(2);
        assertThat(unreadable.reason()).contains("version 1", "version 2", "newer release");
        assertThat(read.get(2).event()).isInstanceOf(First.class);
    }

    @Test
    void an_unknown_type_is_told_of_in_bulk_whatever_was_asked_for_and_in_the_feed() throws SQLException {
        long before = first.reader().head();
        append(DB.open(EventTypes.of(List.of(Left.class))), new Left("dora"));

        List<Recorded<DomainEvent>> bulk = new ArrayList<>();
        DB.open(VisitEvent.firstRelease()).bulkReader().read(new BulkSlice(before, Long.MAX_VALUE,
                Set.of(Category.CORE), Set.of(), Bucket.ALL), bulk::addAll);
        assertThat(bulk).extracting(Recorded::type).containsExactly("visit.left");
        assertThat(((UnreadableEvent) bulk.getFirst().event()).reason()).isEqualTo("Unknown event type: visit.left");

        EventFilter left = new EventFilter(Set.of("visit.left"), null, null, null, null);
        try (LogCursor cursor = first.feed().open(left, before, Long.MAX_VALUE, true)) {
            assertThat(cursor.next(10)).extracting(Recorded::type).containsExactly("visit.left");
        }
    }

    @Test
    void an_upcaster_that_throws_and_a_payload_of_another_shape_are_told_of_without_what_they_hold() {
        append(first, new First("eve", "Eve Noether", 4));
        append(DB.open(EventTypes.of(List.of(Misshapen.class))), new Misshapen("finn", List.of("Finn")));
        EventLog broken = DB.open(EventTypes.of(List.of(Second.class), List.of(
                new Upcaster("visit.announced", 1, Set.of("fullName"), visit -> {
                    throw new IllegalStateException("cannot take " + visit.get("fullName") + " apart");
                }))));

        assertThat(reason(broken, "eve")).startsWith("IllegalStateException at ").doesNotContain("Noether");
        assertThat(reason(DB.open(VisitEvent.firstRelease()), "finn")).contains("Exception at EventCodec.java")
                .doesNotContain("Finn");
    }

    @Test
    void a_stream_that_has_one_is_refused_and_others_are_not() {
        append(DB.open(VisitEvent.secondRelease()), new Second("gus", "Gus", "Frege", 5));
        append(first, new First("hal", "Hal Abelson", 6));
        LogReader reader = DB.open(VisitEvent.firstRelease()).reader();

        assertThatThrownBy(() -> reader.stream(stream("gus"), 0))
                .isInstanceOfSatisfying(KeystoryException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("event.unreadable");
                    assertThat(refusal.status()).isEqualTo(503);
                });
        assertThatThrownBy(() -> reader.replay(List.of(stream("gus")), Long.MAX_VALUE, event -> { }))
                .isInstanceOf(KeystoryException.class);
        assertThat(reader.stream(stream("hal"), 0)).hasSize(1);
    }

    private static String reason(EventLog log, String visitor) {
        return log.reader().after(0, 100).stream().map(Recorded::event)
                .filter(event -> event.stream().equals(stream(visitor)))
                .map(event -> ((UnreadableEvent) event).reason()).findFirst().orElseThrow();
    }

    private static void append(EventLog log, DomainEvent event) {
        Writing.in(log, unit -> unit.event(0, event));
    }

    private static StreamId stream(String visitor) {
        return new StreamId("user", visitor);
    }

    /** What only a newer release knows. */
    @EventType("visit.left")
    record Left(String visitor) implements DomainEvent {
        @Override
        public StreamId stream() {
            return UnreadableEventTest.stream(visitor);
        }
    }

    /** What no release should have written. */
    @EventType("visit.announced")
    record Misshapen(String visitor, List<String> floor) implements DomainEvent {
        @Override
        public StreamId stream() {
            return UnreadableEventTest.stream(visitor);
        }
    }
}
