package io.keystory.store.snapshot;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.TestEvent.PersonSeen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Folds of the small world, which count what they fold. */
final class TestFolds {

    static final AtomicInteger FOLDED = new AtomicInteger();

    private TestFolds() {}

    /** The last text of a note, and how many there were. */
    record Note(String text, int versions, long position) {}

    static final class NoteFold implements Fold<Note, NoteWritten> {
        @Override
        public Note evolve(Note note, Recorded<? extends NoteWritten> recorded) {
            FOLDED.incrementAndGet();
            return new Note(recorded.event().text(), note == null ? 1 : note.versions() + 1, recorded.position());
        }
    }

    /** What somebody is called, by place. */
    static final class NamesFold implements Fold<Map<String, String>, PersonMet> {
        @Override
        public Map<String, String> evolve(Map<String, String> names, Recorded<? extends PersonMet> recorded) {
            FOLDED.incrementAndGet();
            Map<String, String> more = new LinkedHashMap<>(names == null ? Map.of() : names);
            more.put(recorded.event().place(), recorded.event().name());
            return more;
        }
    }

    /** Where somebody was seen last. */
    static final class SeenFold implements Fold<String, PersonSeen> {
        @Override
        public String evolve(String where, Recorded<? extends PersonSeen> recorded) {
            FOLDED.incrementAndGet();
            return recorded.event().where();
        }
    }

    /** What is not the same when it is read back. */
    static final class ArrayFold implements Fold<int[], NoteWritten> {
        @Override
        public int[] evolve(int[] before, Recorded<? extends NoteWritten> recorded) {
            FOLDED.incrementAndGet();
            return new int[] {(int) recorded.sequence()};
        }
    }
}
