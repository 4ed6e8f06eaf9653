package io.keystory.store.snapshot;

import static io.keystory.store.TestEvent.note;
import static io.keystory.store.TestEvent.person;
import static io.keystory.store.snapshot.TestFolds.FOLDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.Writing;
import io.keystory.store.database.StatementCounter;
import io.keystory.store.snapshot.TestFolds.NamesFold;
import io.keystory.store.snapshot.TestFolds.Note;
import io.keystory.store.snapshot.TestFolds.NoteFold;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecentFoldsTest {

    private static final NoteFold NOTES = new NoteFold();

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void of_a_stream_that_was_folded_lately_only_what_is_new_is_folded() {
        StreamId stream = note("often");
        write("often", 0, "one");
        write("often", 1, "two");
        assertThat(folded(stream)).isEqualTo(2);
        assertThat(folded(stream)).isZero();

        write("often", 2, "three");
        assertThat(folded(stream)).isEqualTo(1);
        assertThat(log.streams().fold(stream, NOTES)).map(Note::text).contains("three");
    }

    @Test
    void what_this_process_has_just_appended_is_folded_without_reading_it_again() {
        StatementCounter counter = new StatementCounter(() -> true);
        EventLog counted = DB.open((DataSource) counter.postProcessAfterInitialization(DB.dataSource(), "database"));
        Writing.in(counted, unit -> unit.event(0, new NoteWritten("fresh", "one")));
        write("elsewhere", 0, "in between");
        Writing.in(counted, unit -> unit.event(1, new NoteWritten("fresh", "two")));

        assertThat(versions(counted, counter)).as("what is between was appended elsewhere").isEqualTo("2 by 2 statements");
        Writing.in(counted, unit -> unit.event(2, new NoteWritten("fresh", "three")));
        assertThat(versions(counted, counter)).isEqualTo("3 by 1 statements");
        write("fresh", 3, "four");
        assertThat(versions(counted, counter)).as("another process wrote").isEqualTo("4 by 2 statements");
        Writing.in(counted, unit -> unit.event(0, new NoteWritten("young", "one")));
        counter.take();
        assertThat(counted.streams().fold(note("young"), NOTES)).map(Note::versions).contains(1);
        assertThat(counter.take()).hasSize(1);
    }

    private static String versions(EventLog log, StatementCounter counter) {
        counter.take();
        int versions = log.streams().fold(note("fresh"), NOTES).orElseThrow().versions();
        return versions + " by " + counter.take().size() + " statements";
    }

    @Test
    void what_another_process_appends_is_seen() {
        write("shared", 0, "one");
        EventLog other = DB.open(DB.dataSource());
        assertThat(other.streams().fold(note("shared"), NOTES)).map(Note::versions).contains(1);

        write("shared", 1, "two");
        assertThat(other.streams().fold(note("shared"), NOTES)).map(Note::versions).contains(2);
    }

    @Test
    void folds_of_the_same_stream_are_told_apart_and_those_without_a_class_are_not_kept() {
        write("twice", 0, "one");
        assertThat(log.streams().<Note, NoteWritten>fold(note("twice"), NOTES)).isPresent();
        assertThat(log.streams().<String, NoteWritten>fold(note("twice"), (before, event) -> "first")).contains("first");
        assertThat(log.streams().<String, NoteWritten>fold(note("twice"), (before, event) -> "second")).contains("second");
    }

    @Test
    void nothing_that_a_destroyed_key_had_opened_is_kept() {
        Writing.in(log, unit -> unit.event(0, new PersonMet("ada", "Lovelace", null, "London")));
        assertThat(log.streams().fold(person("ada"), new NamesFold()).orElseThrow()).containsEntry("London", "Lovelace");

        DB.jdbc().sql("delete from vault.subject_key where subject = 'user:ada'").update();
        log.keys().drop(SubjectId.of(person("ada")));
        assertThat(log.streams().fold(person("ada"), new NamesFold()).orElseThrow()).containsEntry("London", null);
    }

    @Test
    void a_fold_that_began_before_a_key_was_destroyed_is_not_kept() {
        Writing.in(log, unit -> unit.event(0, new PersonMet("grace", "Hopper", null, "Arlington")));
        MeanwhileFold.meanwhile = () -> {
            DB.jdbc().sql("delete from vault.subject_key where subject = 'user:grace'").update();
            log.keys().drop(SubjectId.of(person("grace")));
        };
        assertThat(log.streams().fold(person("grace"), new MeanwhileFold())).contains("Hopper");

        MeanwhileFold.meanwhile = () -> { };
        assertThat(log.streams().fold(person("grace"), new MeanwhileFold())).contains("forgotten");
    }

    private int folded(StreamId stream) {
        int before = FOLDED.get();
        assertThat(log.streams().fold(stream, NOTES)).isPresent();
        return FOLDED.get() - before;
    }

    private void write(String id, long sequence, String text) {
        Writing.in(log, unit -> unit.event(sequence, new NoteWritten(id, text)));
    }

    /** Lets something happen while it folds. */
    private static final class MeanwhileFold implements Fold<String, PersonMet> {

        private static Runnable meanwhile = () -> { };

        @Override
        public String evolve(String before, Recorded<? extends PersonMet> event) {
            meanwhile.run();
            return event.event().name() == null ? "forgotten" : event.event().name();
        }
    }
}
