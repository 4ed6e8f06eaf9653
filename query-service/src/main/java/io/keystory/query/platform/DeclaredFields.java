package io.keystory.query.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The names of the fields that operations declare to answer with. */
final class DeclaredFields {

    private static final Map<Type, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private DeclaredFields() {}

    /** Those of what is answered, or of each entry of a list; empty for what may have any, such as a map. */
    static Set<String> of(Type answered) {
        return KNOWN.computeIfAbsent(answered, type -> read(entity(type)));
    }

    /** What is inside of lists, documents and answers with headers. */
    private static Type entity(Type answered) {
        return answered instanceof ParameterizedType outer && outer.getActualTypeArguments().length == 1
                && !isRecord(outer.getRawType()) ? entity(outer.getActualTypeArguments()[0]) : answered;
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> named && named.isRecord();
    }

    private static Set<String> read(Type type) {
        Type named = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        Set<String> names = new TreeSet<>();
        return isRecord(named) && addAll((Class<?>) named, names) ? Set.copyOf(names) : Set.of();
    }

    /** Whether that is all of them. */
    private static boolean addAll(Class<?> record, Set<String> names) {
        boolean isAll = true;
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                isAll &= component.getType().isRecord() && addAll(component.getType(), names);
            } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                names.add(name(component.getAccessor()));
            }
        }
        for (Method more : record.getDeclaredMethods()) {
            if (more.isAnnotationPresent(JsonProperty.class)) {
                names.add(name(more));
            }
        }
        return isAll;
    }

    private static String name(Method accessor) {
        JsonProperty named = accessor.getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? accessor.getName() : named.value();
    }
}
