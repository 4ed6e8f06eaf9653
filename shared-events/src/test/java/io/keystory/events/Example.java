package io.keystory.events;

import io.keystory.events.platform.DomainEvent;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the one example of a record that its wire shape is told by: every component has a value, always the same. */
final class Example {

    private static final long MOMENT = 1_767_225_600_000L;

    private Example() {}

    static DomainEvent of(Class<? extends DomainEvent> event) {
        return (DomainEvent) value(event, "");
    }

    private static Object value(Type type, String name) {
        return switch (type) {
            case ParameterizedType generic -> collection(generic, name);
            case Class<?> plain when plain.isRecord() -> record(plain, name);
            case Class<?> plain when plain.isEnum() -> plain.getEnumConstants()[0];
            case Class<?> plain when plain.isSealed() -> value(plain.getPermittedSubclasses()[0], name);
            case Class<?> plain -> scalar(plain, name);
            default -> throw new IllegalArgumentException("No example for " + type);
        };
    }

    private static Object collection(ParameterizedType type, String name) {
        Object first = value(type.getActualTypeArguments()[0], name);
        if (type.getRawType() == List.class) {
            return List.of(first);
        }
        if (type.getRawType() == Set.class) {
            return Set.of(first);
        }
        if (type.getRawType() == Map.class) {
            return Map.of(first, value(type.getActualTypeArguments()[1], name + " value"));
        }
        throw new IllegalArgumentException("No example for " + type);
    }

    private static Object scalar(Class<?> type, String name) {
        if (type == String.class || type == Object.class) {
            return name;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 42;
        }
        if (type == long.class || type == Long.class) {
            return MOMENT;
        }
        if (type == double.class || type == Double.class) {
            return 0.5;
        }
        throw new IllegalArgumentException("No example for " + type);
    }

    private static Object record(Class<?> type, String name) {
        RecordComponent[] components = type.getRecordComponents();
        boolean isWrapper = components.length == 1 && components[0].getName().equals("value");
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(Arrays.stream(components)
                    .map(c -> value(c.getGenericType(), isWrapper ? name : c.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No example of " + type, e);
        }
    }
}
