package io.keystory.query.platform.past;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.format.EventCodec;
import io.keystory.store.read.LogReader;
import io.keystory.store.vault.SubjectKeys;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows of what something personal cannot be read any more, since the person it is of was erased. */
public final class ErasedPersons {

    private static final ClassValue<Boolean> IS_PERSONAL = new ClassValue<>() {

        @Override
        protected Boolean computeValue(Class<?> type) {
            return !EventTypes.personalFields(type).isEmpty();
        }
    };

    private final SubjectKeys keys;
    private final LogReader log;

    public ErasedPersons(SubjectKeys keys, LogReader log) {
        this.keys = keys;
        this.log = log;
    }

    /** What {@code erased} says in an answer: true, or null, which is left out. */
    public static @Nullable Boolean mark(boolean isErased) {
        return isErased ? Boolean.TRUE : null;
    }

    /** Whether what began with this event is about a person who was erased. */
    public boolean isErased(Recorded<? extends DomainEvent> first) {
        return told(first).filter(this::isErased).isPresent();
    }

    /** Whether a person with this id was there once and was erased. */
    public boolean isErased(String streamType, String id) {
        if (id.isBlank()) {
            return false;
        }
        StreamId person = new StreamId(streamType, id);
        return isErased(SubjectId.of(person)) && log.lastSequence(person).isPresent();
    }

    private boolean isErased(SubjectId person) {
        return !keys.erased(Set.of(person)).isEmpty();
    }

    /** Those of these streams that are persons who were erased, or what was known of them. */
    public Predicate<StreamId> among(Collection<StreamId> streams) {
        Set<SubjectId> erased = keys.erased(streams.stream().map(SubjectId::of).collect(Collectors.toSet()));
        return stream -> erased.contains(SubjectId.of(stream));
    }

    /** Those of these events that held something of a person who was erased: who they are about, or who caused them. */
    public <E extends DomainEvent> Predicate<Recorded<E>> amongEvents(Collection<Recorded<E>> events) {
        Set<SubjectId> erased = keys.erased(events.stream().flatMap(ErasedPersons::persons).collect(Collectors.toSet()));
        return event -> persons(event).anyMatch(erased::contains);
    }

    private static Stream<SubjectId> persons(Recorded<? extends DomainEvent> event) {
        return Stream.concat(told(event).stream(),
                EventCodec.originSubject(event.metadata().actor(), event.event().subject()).stream());
    }

    private static Optional<SubjectId> told(Recorded<? extends DomainEvent> event) {
        return IS_PERSONAL.get(event.event().getClass()) ? event.event().subject() : Optional.empty();
    }
}
