package io.keystory.query.history;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.store.LogReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells histories: folds a stream and says at each event what has changed. */
final class Histories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LogReader log;
    private final ActorNames names;

    Histories(LogReader log, ActorNames names) {
        this.log = log;
        this.names = names;
    }

    /** Everything that happened to an entity, newest first; 404 when there never was one. */
    @SuppressWarnings("unchecked")
    <V, E extends DomainEvent> List<HistoryEntry> of(String id, Story<V, E> story) {
        List<Recorded<DomainEvent>> events = log.stream(story.stream().apply(id), 0);
        if (events.isEmpty()) {
            throw KeystoryException.notFound(story.entity(), id);
        }
        List<HistoryEntry> entries = new ArrayList<>();
        V view = null;
        Set<String> roles = Set.of();
        JsonNode before = JSON.createObjectNode();
        for (Recorded<DomainEvent> event : events) {
            view = story.fold().evolve(view, (Recorded<E>) (Recorded<?>) event);
            roles = HeldRoles.after(roles, event.event());
            JsonNode after = tell(view, roles, story);
            entries.add(entry(event, view == null ? List.of() : FieldChange.between(before, after)));
            before = after;
        }
        return entries.reversed();
    }

    private static <V> JsonNode tell(V view, Set<String> roles, Story<V, ?> story) {
        ObjectNode told = JSON.createObjectNode();
        if (view != null) {
            told.setAll((ObjectNode) JSON.valueToTree(view));
            story.more().apply(view).forEach((name, value) -> told.set(name, JSON.valueToTree(value)));
            told.set("roles", JSON.valueToTree(roles));
            told.remove(List.of("tenantId", "updatedAt"));
        }
        return told;
    }

    private HistoryEntry entry(Recorded<DomainEvent> recorded, List<FieldChange> changes) {
        EventType type = EventTypes.describe(recorded.event().getClass());
        return new HistoryEntry(recorded.position(), recorded.at(), type.value(), type.version(),
                names.of(recorded.metadata().actor()),
                new HistoryEntry.Origin(recorded.metadata().ip(), recorded.metadata().userAgent()),
                recorded.metadata().correlationId(), recorded.metadata().causationId(),
                JSON.<JsonNode>valueToTree(recorded.event()).path("reason").asString(null), changes);
    }
}
