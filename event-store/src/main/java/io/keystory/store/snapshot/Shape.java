package io.keystory.store.snapshot;

import io.keystory.events.platform.Fold;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What snapshots of a fold are: which class made them, what they are read back as, and a digest of that code. Code of
 * another digest takes none of them for its own.
 *
 * @param fold the name of the class that made them
 */
public record Shape<V>(String fold, Type type, String digest) {

    private static final List<String> INFRASTRUCTURE = List.of("io/keystory/store/", "io/keystory/platform/");
    private static final Map<List<Class<?>>, String> DIGESTS = new ConcurrentHashMap<>();

    /** The shape of a fold that has a class of its own; others, such as lambdas, have no name to be found by. */
    public static <V> Optional<Shape<V>> of(Fold<V, ?> fold) {
        Class<?> code = fold.getClass();
        return code.isHidden() ? Optional.empty() : Stream.of(code.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance).map(ParameterizedType.class::cast)
                .filter(implemented -> implemented.getRawType() == Fold.class)
                .map(implemented -> implemented.getActualTypeArguments()[0])
                .filter(type -> !(type instanceof TypeVariable<?>))
                .map(type -> new Shape<V>(code, type))
                .findFirst();
    }

    Shape(Class<?> code, Type type) {
        this(code.getName(), type, DIGESTS.computeIfAbsent(List.of(code, raw(type)), Shape::digest));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static String digest(List<Class<?>> code) {
        return CodeDigest.of(List.of(), code.stream().filter(part -> part.getName().startsWith("io.keystory.")).toList(),
                used -> used.startsWith("io/keystory/") && INFRASTRUCTURE.stream().noneMatch(used::startsWith));
    }
}
