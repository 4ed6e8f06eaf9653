package io.keystory.query.document;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.PatternMatchUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values that fields have in examples, as {@code samples.json} lists them: by the field's name, or by that of its schema
 * before it with a dot between, where {@code *} stands for any text. The first that fits counts.
 */
final class Samples {

    private static final ClassPathResource LIST = new ClassPathResource("samples.json", Samples.class);

    private final List<Sample> samples = new ArrayList<>();

    private Samples() {}

    static Samples read() {
        Samples read = new Samples();
        try (InputStream list = LIST.getInputStream()) {
            JsonMapper.builder().build().readValue(list, new TypeReference<Map<String, Object>>() {})
                    .forEach((name, value) -> read.samples.add(new Sample(name.contains(".") ? name : "*." + name, value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** A value for a field of a schema; empty when there is none that it may have. */
    Optional<Object> of(String owner, String field, Schema<?> schema) {
        String name = owner + "." + field;
        return samples.stream()
                .filter(sample -> PatternMatchUtils.simpleMatch(sample.name(), name) && fits(sample.value(), schema))
                .map(Sample::value).findFirst();
    }

    private static boolean fits(Object value, Schema<?> schema) {
        if (schema.get$ref() != null) {
            return value instanceof Map;
        }
        if (schema.getAnyOf() != null) {
            return schema.getAnyOf().stream().anyMatch(one -> fits(value, one));
        }
        if (schema.getEnum() != null && !schema.getEnum().contains(value)) {
            return false;
        }
        Set<String> types = schema.getTypes();
        return switch (value) {
            case String text -> has(types, "string") && isLikeText(text, schema);
            case Boolean ignored -> has(types, "boolean");
            case Integer number -> isInRange(number, schema, types);
            case Long number -> isInRange(number, schema, types);
            case Number ignored -> has(types, "number");
            case Collection<?> elements -> has(types, "array")
                    && (schema.getItems() == null || elements.stream().allMatch(one -> fits(one, schema.getItems())));
            default -> types == null || types.contains("object");
        };
    }

    private static boolean has(Set<String> types, String type) {
        return types == null || types.contains(type);
    }

    private static boolean isInRange(long number, Schema<?> schema, Set<String> types) {
        BigDecimal value = BigDecimal.valueOf(number);
        return (has(types, "integer") || has(types, "number"))
                && (schema.getMinimum() == null || schema.getMinimum().compareTo(value) <= 0)
                && (schema.getMaximum() == null || schema.getMaximum().compareTo(value) >= 0);
    }

    private static boolean isLikeText(String text, Schema<?> schema) {
        return text.length() >= Objects.requireNonNullElse(schema.getMinLength(), 0)
                && text.length() <= Objects.requireNonNullElse(schema.getMaxLength(), Integer.MAX_VALUE)
                && (schema.getPattern() == null || Pattern.compile(schema.getPattern()).matcher(text).find());
    }

    private record Sample(String name, Object value) {}
}
