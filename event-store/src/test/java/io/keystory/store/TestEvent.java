package io.keystory.store;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of a small world with notes, persons and a journal, to test the log with. */
public sealed interface TestEvent extends DomainEvent {

    static EventTypes types() {
        return EventTypes.of(List.of(TestEvent.class));
    }

    static StreamId note(String note) {
        return new StreamId("note", note);
    }

    static StreamId person(String person) {
        return new StreamId("user", person);
    }

    static StreamId journal(String journal) {
        return new StreamId("journal", journal);
    }

    @EventType("note.written")
    public record NoteWritten(String note, String text, Map<String, Object> extras) implements TestEvent {
        public NoteWritten(String note, String text) {
            this(note, text, Map.of());
        }

        @Override
        public StreamId stream() {
            return TestEvent.note(note);
        }
    }

    @EventType("person.met")
    public record PersonMet(String person, @PersonalData String name, @PersonalData Map<String, Object> details, String place)
            implements TestEvent {
        @Override
        public StreamId stream() {
            return TestEvent.person(person);
        }

        @Override
        public Optional<SubjectId> subject() {
            return Optional.of(SubjectId.of(stream()));
        }
    }

    @EventType(value = "person.seen", category = Category.ACTIVITY)
    public record PersonSeen(String journal, String person, @PersonalData String where) implements TestEvent {
        @Override
        public StreamId stream() {
            return TestEvent.journal(journal);
        }

        @Override
        public Optional<SubjectId> subject() {
            return Optional.of(SubjectId.of(TestEvent.person(person)));
        }
    }
}
