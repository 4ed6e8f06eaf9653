package io.keystory.store.append;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppendTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void events_are_read_back_by_stream_as_they_were_appended() {
        List<Recorded<DomainEvent>> appended = Writing.in(log, unit -> unit
                .event(0, new NoteWritten("a", "first", Map.of("n", 1, "deep", Map.of("x", List.of(true, "y")))))
                .event(1, new NoteWritten("a", "second")));

        assertThat(log.reader().stream(note("a"), 0)).isEqualTo(appended);
        assertThat(log.reader().stream(note("a"), 1)).isEqualTo(appended.subList(1, 2));
        assertThat(log.reader().stream(note("nobody"), 0)).isEmpty();
        assertThat(log.reader().lastSequence(note("a"))).contains(1L);
        assertThat(log.reader().lastSequence(note("nobody"))).isEmpty();
    }

    @Test
    void events_are_read_back_in_the_order_of_positions() {
        long before = log.reader().head();
        List<Recorded<DomainEvent>> appended = LongStream.range(0, 5)
                .mapToObj(n -> Writing.in(log, unit -> unit.event(0, new NoteWritten("order-" + n, "text"))).getFirst())
                .toList();

        assertThat(log.reader().after(before, 100)).isEqualTo(appended);
        assertThat(log.reader().after(before, 2)).isEqualTo(appended.subList(0, 2));
        assertThat(log.reader().head()).isEqualTo(before + 5);
        assertThat(log.reader().after(before + 5, 100)).isEmpty();
    }

    @Test
    void a_decision_on_an_old_state_is_refused_and_leaves_nothing_behind() {
        Writing.in(log, unit -> unit.event(0, new NoteWritten("stale", "one")));
        long head = log.reader().head();

        assertThatThrownBy(() -> Writing.in(log, unit -> unit
                .event(0, new NoteWritten("stale-other", "dropped too"))
                .event(0, new NoteWritten("stale", "again")))).isInstanceOf(ConcurrencyException.class);

        assertThat(log.reader().head()).isEqualTo(head);
        assertThat(log.reader().stream(note("stale-other"), 0)).isEmpty();
        assertThat(log.reader().stream(note("stale"), 0)).hasSize(1);
    }

    @Test
    void a_decision_ahead_of_the_stream_is_refused() {
        assertThatThrownBy(() -> Writing.in(log, unit -> unit.event(3, new NoteWritten("gap", "too far"))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.reader().lastSequence(note("gap"))).isEmpty();
    }

    @Test
    void events_of_two_streams_are_appended_together() {
        List<Recorded<DomainEvent>> appended = Writing.in(log, unit -> unit
                .event(0, new NoteWritten("left", "l"))
                .event(0, new NoteWritten("right", "r"))
                .event(1, new NoteWritten("left", "l2")));

        assertThat(appended).extracting(Recorded::position)
                .isEqualTo(LongStream.rangeClosed(appended.getFirst().position(), appended.getLast().position())
                        .boxed().toList());
        assertThat(appended).extracting(Recorded::sequence).containsExactly(0L, 0L, 1L);
        assertThat(recordingTimes(appended)).hasSize(1);
    }

    @Test
    void a_moment_is_found_by_the_time_of_recording() {
        Recorded<DomainEvent> first = Writing.in(log, u -> u.event(0, new NoteWritten("m1", "1"))).getFirst();
        Recorded<DomainEvent> second = Writing.in(log, u -> u.event(0, new NoteWritten("m2", "2"))).getFirst();

        assertThat(log.reader().times().positionAt(recordedAt(first))).isEqualTo(first.position());
        assertThat(log.reader().times().positionAt(recordedAt(second))).isEqualTo(second.position());
        assertThat(log.reader().times().positionAt(recordedAt(second).plusSeconds(60))).isEqualTo(log.reader().head());
        assertThat(log.reader().times().positionAt(Instant.EPOCH)).isZero();
    }

    private List<Instant> recordingTimes(List<Recorded<DomainEvent>> events) {
        return events.stream().map(this::recordedAt).distinct().toList();
    }

    private Instant recordedAt(Recorded<DomainEvent> event) {
        return DB.jdbc().sql("select recorded_at from log.event where position = ?").param(event.position())
                .query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }
}
