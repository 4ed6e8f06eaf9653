package io.keystory.platform.web.error;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.ClassUtils;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Says what kind of value belongs where another one was sent. */
final class Kinds {

    static final String MISFIT = "does not have the form it needs";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Kinds() {}

    static String of(InputCoercionException beyond) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(beyond.getTargetType());
        return type == Integer.class ? "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
                : "must be a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
    }

    /** What a place in a body takes. */
    static String of(MismatchedInputException misfit) {
        Class<?> type = misfit.getTargetType();
        if (type == null) {
            return MISFIT;
        }
        return simple(type).or(() -> compound(type)).orElse(MISFIT);
    }

    /** What a parameter takes, which is a text until it is read. */
    static String of(Class<?> parameter) {
        return Optional.ofNullable(parameter).flatMap(Kinds::simple).orElse(MISFIT);
    }

    static String oneOf(List<String> choices) {
        int last = choices.size() - 1;
        return "must be " + (last < 1 ? "" : String.join(", ", choices.subList(0, last)) + " or ") + choices.get(last);
    }

    private static Optional<String> simple(Class<?> given) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(given);
        if (type == Boolean.class) {
            return Optional.of("must be true or false");
        }
        if (type == Integer.class || type == Long.class) {
            return Optional.of("must be a whole number");
        }
        return type == Double.class || type == BigDecimal.class ? Optional.of("must be a number") : Optional.empty();
    }

    private static Optional<String> compound(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(oneOf(Arrays.stream(type.getEnumConstants())
                    .map(constant -> JSON.convertValue(constant, String.class)).toList()));
        }
        if (CharSequence.class.isAssignableFrom(type) || isWrittenAsOneValue(type)) {
            return Optional.of("must be a text");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Optional.of("must be a list");
        }
        return Map.class.isAssignableFrom(type) || type.isRecord()
                ? Optional.of("must be an object") : Optional.empty();
    }

    private static boolean isWrittenAsOneValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class))
                || Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }
}
