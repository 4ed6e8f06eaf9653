package io.keystory.query.history;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.place.Places;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells histories: folds a stream and says what each event has changed. Only the events of a page are held and told;
 * those before it are folded from the nearest snapshot, so a page costs the same wherever it lies.
 */
final class Histories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LogReader log;
    private final Streams streams;
    private final ActorNames names;
    private final ErasedPersons persons;
    private final Places places;

    Histories(LogReader log, Streams streams, ActorNames names, ErasedPersons persons, Places places) {
        this.log = log;
        this.streams = streams;
        this.names = names;
        this.persons = persons;
        this.places = places;
    }

    /** How many events an entity has; 404 when there never was one. */
    long length(String id, Story<?, ?> story) {
        return log.lastSequence(story.stream().apply(id))
                .orElseThrow(() -> KeystoryException.notFound(story.entity(), id)) + 1;
    }

    /** Refuses with 404 an entity that is not about this user. */
    void requireSubject(String id, Story<?, ?> story, String userId) {
        SubjectId user = SubjectId.of(new UserId(userId).stream());
        if (log.stream(story.stream().apply(id), 0, 1).stream()
                .noneMatch(event -> event.event().subject().equals(Optional.of(user)))) {
            throw KeystoryException.notFound(story.entity(), id);
        }
    }

    /** A page of what happened to an entity that has {@code length} events, newest first. */
    <V, E extends DomainEvent> List<HistoryEntry> page(String id, Story<V, E> story, long length, Page page) {
        long to = length - page.offset();
        long from = Math.max(0, to - page.size());
        if (to <= 0) {
            return List.of();
        }
        List<Recorded<DomainEvent>> events = log.stream(story.stream().apply(id), from, to);
        return entries(events, Told.at(id, story, events.getFirst().position() - 1, streams));
    }

    private List<HistoryEntry> entries(List<Recorded<DomainEvent>> events, Told<?, ?> told) {
        ActorNames.Known known = names.of(events.stream().map(event -> event.metadata().actor()).toList());
        Predicate<Recorded<DomainEvent>> erased = persons.amongEvents(events);
        List<HistoryEntry> entries = new ArrayList<>(events.size());
        JsonNode before = told.fields();
        for (Recorded<DomainEvent> event : events) {
            told.add(event);
            JsonNode after = told.fields();
            entries.add(entry(event, known, ErasedPersons.mark(erased.test(event)),
                    told.exists() ? FieldChange.between(before, after) : List.of()));
            before = after;
        }
        return entries.reversed();
    }

    /** Whether an entity is about a person who was erased. */
    boolean isErased(String id, Story<?, ?> story) {
        return log.stream(story.stream().apply(id), 0, 1).stream().anyMatch(persons::isErased);
    }

    /** What differs between two moments; an entity has no fields when it does not exist; 404 when it never did. */
    <V, E extends DomainEvent> List<FieldChange> difference(String id, Story<V, E> story, Moment from, Moment to) {
        Told<V, E> before = Told.at(id, story, from.position(), streams);
        Told<V, E> after = Told.at(id, story, to.position(), streams);
        if (!before.exists() && !after.exists()) {
            throw new KeystoryException("entity.not_found", 404);
        }
        return FieldChange.between(before.fields(), after.fields());
    }

    private HistoryEntry entry(
            Recorded<DomainEvent> recorded, ActorNames.Known names, Boolean erased, List<FieldChange> changes) {
        EventType type = EventTypes.describe(recorded.event().getClass());
        return new HistoryEntry(recorded.position(), recorded.at(), type.value(), type.version(),
                names.of(recorded.metadata().actor()),
                places.origin(recorded.metadata()),
                recorded.metadata().correlationId(), recorded.metadata().causationId(),
                JSON.<JsonNode>valueToTree(recorded.event()).path("reason").asString(null), erased, changes);
    }
}
