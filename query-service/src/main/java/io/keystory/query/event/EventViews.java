package io.keystory.query.event;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.place.Places;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows events, with what is personal or without. */
final class EventViews {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String ORIGIN = "origin";

    private final Map<Class<?>, List<String>> personal = new ConcurrentHashMap<>();

    private final ErasedPersons persons;
    private final Places places;

    EventViews(ErasedPersons persons, Places places) {
        this.persons = persons;
        this.places = places;
    }

    /** Some events in their order; whose persons were erased is found for all of them at once. */
    List<EventView> of(List<Recorded<DomainEvent>> events, boolean isOpened) {
        Predicate<Recorded<DomainEvent>> erased = persons.amongEvents(events);
        return events.stream().map(event -> of(event, isOpened, ErasedPersons.mark(erased.test(event)))).toList();
    }

    private EventView of(Recorded<DomainEvent> recorded, boolean isOpened, Boolean erased) {
        if (recorded.event() instanceof UnreadableEvent event) {
            return view(recorded, event.version(), Map.of(), isOpened ? List.of() : List.of(ORIGIN), erased,
                    event.reason());
        }
        Class<?> type = recorded.event().getClass();
        Map<String, Object> payload = JSON.convertValue(recorded.event(), FIELDS);
        List<String> withheld = isOpened ? List.of() : withheld(type);
        withheld.forEach(field -> payload.replace(field, null));
        return view(recorded, EventTypes.describe(type).version(), payload, withheld, erased, null);
    }

    private EventView view(Recorded<DomainEvent> recorded, int version, Map<String, Object> payload,
            List<String> withheld, Boolean erased, String unreadable) {
        EventMetadata metadata = recorded.metadata();
        StreamId stream = recorded.event().stream();
        return new EventView(recorded.position(), recorded.id(), recorded.type(), version, recorded.at(),
                new EventView.Stream(stream.type(), stream.id(), recorded.sequence()),
                recorded.event().subject().map(SubjectId::value).orElse(null),
                new EventView.Actor(metadata.actor().type().name().toLowerCase(Locale.ROOT), metadata.actor().id()),
                withheld.contains(ORIGIN) ? null : places.origin(metadata),
                metadata.correlationId(), metadata.causationId(), metadata.interactionId(), payload, withheld,
                erased, unreadable);
    }

    private List<String> withheld(Class<?> event) {
        return personal.computeIfAbsent(event, type -> Stream.concat(
                Stream.of(type.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(PersonalData.class))
                        .map(RecordComponent::getName),
                Stream.of(ORIGIN)).toList());
    }
}
