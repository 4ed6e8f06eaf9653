package io.keystory.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.DomainEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event comes back from JSON as it went in, under the names of its record. */
class EventJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("types")
    void an_event_reads_back_as_it_was_written(Class<? extends DomainEvent> type) {
        DomainEvent event = type.cast(sample(type));
        String json = JSON.writeValueAsString(event);

        assertThat(JSON.readValue(json, type)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_written_with_the_fields_of_its_record_and_no_others(Class<? extends DomainEvent> type) {
        JsonNode written = JSON.valueToTree(sample(type));

        assertThat(written.propertyNames()).containsExactlyInAnyOrderElementsOf(
                Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    static Collection<Class<? extends DomainEvent>> types() {
        return EventCatalogue.types().all().values();
    }

    private static Object sample(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object last = sample(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "List" -> List.of(last);
                case "Set" -> Set.of(last);
                case "Map" -> Map.of("key", last);
                default -> throw new IllegalArgumentException("No sample of " + type);
            };
        }
        Class<?> plain = (Class<?>) type;
        return switch (plain.getSimpleName()) {
            case "String", "Object" -> "text";
            case "long", "Long" -> 7L;
            case "int", "Integer" -> 7;
            case "boolean", "Boolean" -> true;
            default -> plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
        };
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(
                    Stream.of(components).map(c -> sample(c.getGenericType())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No sample of " + type, e);
        }
    }
}
