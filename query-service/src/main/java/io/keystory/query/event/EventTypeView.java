package io.keystory.query.event;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventSchema;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A kind of event.
 *
 * @param version in which events of this type are shown, the newest
 * @param versions that the log may hold
 * @param category {@code core}, kept for ever, or {@code activity}
 * @param schema the JSON Schema of its payload in the newest version
 */
record EventTypeView(
        @Schema(example = "user.created") String name,
        int version,
        List<Integer> versions,
        String category,
        String description,
        Map<String, Object> schema) {

    /** Every type, by name. */
    static List<EventTypeView> all() {
        Map<String, String> meanings = EventCatalogue.meanings();
        return EventCatalogue.types().all().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> of(entry.getKey(), entry.getValue(), meanings.get(entry.getKey())))
                .toList();
    }

    private static EventTypeView of(String name, Class<? extends DomainEvent> event, String meaning) {
        EventType type = EventTypes.describe(event);
        return new EventTypeView(name, type.version(), IntStream.rangeClosed(1, type.version()).boxed().toList(),
                type.category().name().toLowerCase(Locale.ROOT), meaning, EventSchema.of(event, meaning));
    }
}
