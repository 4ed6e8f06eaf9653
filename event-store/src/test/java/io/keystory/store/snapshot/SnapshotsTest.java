package io.keystory.store.snapshot;

import static io.keystory.store.TestEvent.journal;
import static io.keystory.store.TestEvent.note;
import static io.keystory.store.TestEvent.person;
import static io.keystory.store.snapshot.TestFolds.FOLDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Fold;
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
import io.keystory.store.snapshot.TestFolds.ArrayFold;
import io.keystory.store.snapshot.TestFolds.NamesFold;
import io.keystory.store.snapshot.TestFolds.Note;
import io.keystory.store.snapshot.TestFolds.NoteFold;
import io.keystory.store.snapshot.TestFolds.SeenFold;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SnapshotsTest {

    private static final int EVENTS = 1_050;
    private static final int SNAPSHOTS = EVENTS / Snapshots.INTERVAL;
    private static final Fold<Note, NoteWritten> NOTES = new NoteFold();

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void a_long_stream_is_folded_from_the_nearest_snapshot_to_the_same_at_every_moment() {
        List<Recorded<DomainEvent>> events = write("story", EVENTS);
        assertThat(folded(note("story"), NOTES)).isEqualTo(EVENTS);
        awaitSnapshots(note("story"), SNAPSHOTS);

        assertThat(folded(note("story"), NOTES)).isEqualTo(EVENTS % Snapshots.INTERVAL);
        for (int n = 0; n < EVENTS; n += 33) {
            Recorded<DomainEvent> event = events.get(n);
            int before = FOLDED.get();
            assertThat(log.streams().fold(note("story"), NOTES, event.position())).isEqualTo(new Folded<>(
                    new Note("text " + n, n + 1, event.position()), n, event.position()));
            assertThat(FOLDED.get() - before).isEqualTo((n + 1) % Snapshots.INTERVAL);
        }
        assertThat(log.streams().fold(note("story"), NOTES, events.getFirst().position() - 1))
                .isEqualTo(Folded.nothing());
    }

    @Test
    void a_short_stream_has_none() {
        write("short", Snapshots.INTERVAL - 1);
        write("fence", Snapshots.INTERVAL);
        fold(note("short"), NOTES);
        fold(note("fence"), NOTES);
        awaitSnapshots(note("fence"), 1);
        assertThat(snapshots(note("short"))).isZero();
    }

    @Test
    void those_of_other_code_and_those_that_cannot_be_read_are_ignored_and_made_again() {
        write("spoilt", EVENTS);
        fold(note("spoilt"), NOTES);
        awaitSnapshots(note("spoilt"), SNAPSHOTS);
        for (String change : List.of("shape = 'of another release'", "value = 'spoilt'", "value = '{\"text\": {}}'")) {
            DB.jdbc().sql("update log.snapshot set " + change + " where stream = 'note:spoilt'").update();
            assertThat(folded(note("spoilt"), NOTES)).isEqualTo(EVENTS);
            await().untilAsserted(() ->
                    assertThat(folded(note("spoilt"), NOTES)).isEqualTo(EVENTS % Snapshots.INTERVAL));
        }
    }

    @Test
    void what_is_not_the_same_when_it_is_read_back_is_not_kept() {
        write("array", EVENTS);
        fold(note("array"), new ArrayFold());
        fold(note("array"), NOTES);
        awaitSnapshots(note("array"), SNAPSHOTS);
        assertThat(folded(note("array"), new ArrayFold())).isEqualTo(EVENTS);
    }

    @Test
    void what_is_personal_is_sealed_and_goes_with_the_key() {
        append(n -> new PersonMet("ada", "Lovelace " + n, Map.of(), "place " + n % 3));
        Map<String, String> names = fold(person("ada"), new NamesFold());
        awaitSnapshots(person("ada"), SNAPSHOTS);
        assertThat(DB.jdbc().sql("select string_agg(snapshot::text, ' ') from log.snapshot where stream = ?")
                .param("user:ada").query(String.class).single()).doesNotContain("Lovelace", "place");
        assertThat(folded(person("ada"), new NamesFold())).isEqualTo(EVENTS % Snapshots.INTERVAL);
        assertThat(fold(person("ada"), new NamesFold())).isEqualTo(names).doesNotContainValue(null);

        Writing.in(log, unit -> {
            unit.event(0, new NoteWritten("erasure", "ada is forgotten"));
            unit.staging().erase(SubjectId.of(person("ada")), List.of());
        });

        assertThat(snapshots(person("ada"))).isZero();
        assertThat(fold(person("ada"), new NamesFold()).values()).containsOnlyNulls();
        write("later", EVENTS);
        fold(note("later"), NOTES);
        awaitSnapshots(note("later"), SNAPSHOTS);
        assertThat(snapshots(person("ada"))).isZero();
    }

    @Test
    void a_snapshot_by_a_process_that_still_has_the_key_is_not_stored_after_the_erasure() {
        append(n -> new PersonMet("bob", "Babbage", Map.of(), "London"));
        EventLog other = DB.open(DB.pool());
        assertThat(other.streams().fold(person("bob"), new NamesFold(), 0)).isEqualTo(Folded.nothing());
        DB.jdbc().sql("delete from vault.subject_key where subject = 'user:bob'").update();
        assertThat(fold(person("bob"), new NamesFold())).containsEntry("London", "Babbage");
        write("after-bob", EVENTS);
        fold(note("after-bob"), NOTES);
        awaitSnapshots(note("after-bob"), SNAPSHOTS);
        assertThat(snapshots(person("bob"))).isZero();
    }

    @Test
    void what_several_persons_are_in_is_not_kept() {
        append(n -> new PersonMet("carol", "Carol", Map.of(), "London"));
        append(n -> new PersonMet("dan", "Dan", Map.of(), "London"));
        log.journal().record(IntStream.range(0, EVENTS)
                .<DomainEvent>mapToObj(n -> new PersonSeen("both", n < 500 ? "carol" : "dan", "here")).toList(),
                EventMetadata.SYSTEM, List.of());
        fold(journal("both"), new SeenFold());
        awaitSnapshots(journal("both"), 2);
        assertThat(folded(journal("both"), new SeenFold())).isEqualTo(EVENTS - 2 * Snapshots.INTERVAL);
        assertThat(snapshots(journal("both"))).isEqualTo(2);
    }

    @Test
    void a_state_is_kept_for_an_event_that_the_log_has_and_only_the_newest() {
        write("state", EVENTS);
        for (long sequence : new long[] {EVENTS - 1, 300, EVENTS, 700}) {
            log.eventStore().storeSnapshot(new GenericDomainEventMessage<>(
                    "note", "note:state", sequence, new Note("text", 1, 1)));
        }
        write("after-state", EVENTS);
        fold(note("after-state"), NOTES);
        awaitSnapshots(note("after-state"), SNAPSHOTS);
        assertThat(log.eventStore().readEvents("note:state").peek().getSequenceNumber()).isEqualTo(EVENTS - 1);
        assertThat(DB.jdbc().sql("select max(sequence) from log.snapshot where stream = 'note:state'")
                .query(Long.class).single()).isEqualTo(EVENTS - 1);
    }

    private List<Recorded<DomainEvent>> write(String note, int events) {
        return append(events, n -> new NoteWritten(note, "text " + n));
    }

    private void append(IntFunction<DomainEvent> event) {
        append(EVENTS, event);
    }

    private List<Recorded<DomainEvent>> append(int events, IntFunction<DomainEvent> event) {
        return Writing.in(log, unit -> IntStream.range(0, events).forEach(n -> unit.event(n, event.apply(n))));
    }

    private <V> V fold(StreamId stream, Fold<V, ?> fold) {
        return log.streams().fold(stream, fold, Long.MAX_VALUE).value();
    }

    /** How many events were folded. */
    private int folded(StreamId stream, Fold<?, ?> fold) {
        int before = FOLDED.get();
        fold(stream, fold);
        return FOLDED.get() - before;
    }

    private static void awaitSnapshots(StreamId stream, int count) {
        await().untilAsserted(() -> assertThat(snapshots(stream)).isEqualTo(count));
    }

    private static int snapshots(StreamId stream) {
        return DB.jdbc().sql("select count(*) from log.snapshot where stream = ?")
                .param(stream.toString()).query(Integer.class).single();
    }
}
