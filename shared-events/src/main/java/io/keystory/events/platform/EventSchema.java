package io.keystory.events.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what the payload of an event looks like, as it is in its record. Fields that hold personal data are marked with
 * {@code "personal": true} and may be null, since their person may be erased.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
public final class EventSchema {

    private static final Map<Class<?>, Map<String, Object>> SCALARS = Map.of(
            String.class, Map.of("type", "string"),
            boolean.class, Map.of("type", "boolean"),
            Boolean.class, Map.of("type", "boolean"),
            int.class, integer("int32"),
            Integer.class, integer("int32"),
            long.class, integer("int64"),
            Long.class, integer("int64"),
            double.class, Map.of("type", "number", "format", "double"),
            Double.class, Map.of("type", "number", "format", "double"),
            Object.class, Map.of());

    private EventSchema() {}

    /** The schema of a type in its newest version, as plain values; {@code description} says what happened. */
    public static Map<String, Object> of(Class<? extends DomainEvent> event, String description) {
        EventType type = EventTypes.describe(event);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:keystory:event:%s:%d".formatted(type.value(), type.version()));
        schema.put("title", type.value());
        schema.put("description", description);
        schema.putAll(object(event));
        return schema;
    }

    private static Map<String, Object> schema(Type type) {
        return switch (type) {
            case ParameterizedType generic -> collection(generic);
            case Class<?> plain when SCALARS.containsKey(plain) -> SCALARS.get(plain);
            case Class<?> plain when plain.isEnum() -> Map.of("type", "string", "enum", names(plain));
            case Class<?> plain when plain.isRecord() ->
                    jsonValue(plain).map(value -> schema(value.getGenericReturnType())).orElseGet(() -> object(plain));
            default -> throw new IllegalArgumentException("No JSON Schema for " + type);
        };
    }

    private static Map<String, Object> collection(ParameterizedType type) {
        Map<String, Object> content = schema(type.getActualTypeArguments()[type.getActualTypeArguments().length - 1]);
        if (type.getRawType() == Map.class) {
            return Map.of("type", "object", "additionalProperties", content);
        }
        return type.getRawType() == Set.class
                ? Map.of("type", "array", "items", content, "uniqueItems", true)
                : Map.of("type", "array", "items", content);
    }

    private static Map<String, Object> object(Class<?> type) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        boolean isWhole = include == null || include.value() == JsonInclude.Include.ALWAYS;
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), field(component));
            if (isWhole || component.getType().isPrimitive()) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> field(RecordComponent component) {
        boolean isPersonal = component.isAnnotationPresent(PersonalData.class);
        Map<String, Object> schema = new LinkedHashMap<>(schema(component.getGenericType()));
        if (isPersonal || component.isAnnotationPresent(Nullable.class)) {
            schema.computeIfPresent("type", (key, type) -> List.of(type, "null"));
            schema.computeIfPresent("enum", (key, names) -> orNull((List<?>) names));
        }
        if (isPersonal) {
            schema.put("personal", true);
        }
        return schema;
    }

    private static List<Object> orNull(List<?> names) {
        List<Object> values = new ArrayList<>(names);
        values.add(null);
        return values;
    }

    private static List<Object> names(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(constant -> name((Enum<?>) constant)).toList();
    }

    private static Object name(Enum<?> constant) {
        try {
            Optional<Method> value = jsonValue(constant.getDeclaringClass());
            if (value.isPresent()) {
                return value.get().invoke(constant);
            }
            Field field = constant.getDeclaringClass().getField(constant.name());
            return field.isAnnotationPresent(JsonProperty.class)
                    ? field.getAnnotation(JsonProperty.class).value() : constant.name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No name in JSON of " + constant, e);
        }
    }

    /** What tells the value that stands for the whole in JSON. */
    private static Optional<Method> jsonValue(Class<?> type) {
        return Stream.of(type.getMethods()).filter(m -> m.isAnnotationPresent(JsonValue.class)).findFirst();
    }

    private static Map<String, Object> integer(String format) {
        return Map.of("type", "integer", "format", format);
    }
}
