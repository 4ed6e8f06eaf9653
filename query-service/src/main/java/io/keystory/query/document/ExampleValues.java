package io.keystory.query.document;

import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a value that a schema describes, from samples of its fields. */
final class ExampleValues {

    private static final Map<String, Object> BY_FORMAT = Map.of("date-time", "2026-11-26T09:30:00Z",
            "date", "2026-11-26", "binary", "the bytes of a file", "byte", "aGVsbG8=", "email", "ada@example.com");

    private final Map<String, Schema> definitions;
    private final Samples samples;

    ExampleValues(Map<String, Schema> definitions, Samples samples) {
        this.definitions = definitions;
        this.samples = samples;
    }

    /** For a reference to a schema. */
    Object of(Schema<?> reference) {
        return value("", "", reference, Set.of()).orElseThrow();
    }

    /** For a field or a parameter. */
    Object of(String owner, String name, Schema<?> schema) {
        return value(owner, name, schema, Set.of()).orElseThrow();
    }

    /** Empty for a schema that is around itself. */
    private Optional<Object> value(String owner, String name, Schema<?> schema, Set<String> around) {
        Optional<Object> sample = samples.of(owner, name, schema);
        if (sample.isPresent()) {
            return sample;
        }
        if (schema.get$ref() != null) {
            String defined = Schemas.name(schema);
            return around.contains(defined) ? Optional.empty()
                    : value(defined, "", definitions.get(defined), with(around, defined));
        }
        Stream<Schema> alternatives = Stream.of(schema.getOneOf(), schema.getAnyOf())
                .filter(Objects::nonNull).flatMap(List::stream);
        return alternatives.filter(one -> !isNull(one)).findFirst()
                .map(one -> value(owner, name, (Schema<?>) one, around))
                .orElseGet(() -> plain(owner, name, schema, around));
    }

    private Optional<Object> plain(String owner, String name, Schema<?> schema, Set<String> around) {
        if (schema.getItems() != null) {
            return Optional.of(value(owner, name, schema.getItems(), around).map(List::of).orElse(List.of()));
        }
        if (schema.getProperties() != null || schema.getAllOf() != null || isObject(schema)) {
            return Optional.of(object(owner, schema, around));
        }
        return Optional.of(schema.getEnum() != null
                ? schema.getEnum().stream().filter(Objects::nonNull).findFirst().orElseThrow() : scalar(name, schema));
    }

    private Map<String, Object> object(String owner, Schema<?> schema, Set<String> around) {
        Map<String, Object> object = new TreeMap<>();
        Stream.ofNullable(schema.getAllOf()).flatMap(List::stream).forEach(part ->
                object.putAll(object(owner, Schemas.defined(part, definitions), around)));
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, field) ->
                    value(owner, name, field, around).ifPresent(value -> object.put(name, value)));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> more && more.get$ref() != null) {
            value(owner, "", more, around).ifPresent(value -> object.put("github", value));
        }
        return object;
    }

    private static Object scalar(String name, Schema<?> schema) {
        if (schema.getDefault() != null) {
            return schema.getDefault();
        }
        return switch (schema.getTypes() == null ? "any" : type(schema)) {
            case "boolean" -> false;
            case "integer", "number" -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            case "string" -> BY_FORMAT.getOrDefault(Objects.requireNonNullElse(schema.getFormat(), ""), "sample of " + name);
            default -> "any";
        };
    }

    private static String type(Schema<?> schema) {
        return schema.getTypes().stream().filter(type -> !type.equals("null")).findFirst().orElse("any");
    }

    private static boolean isObject(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("object");
    }

    private static boolean isNull(Schema<?> schema) {
        return Set.of("null").equals(schema.getTypes());
    }

    private static Set<String> with(Set<String> around, String name) {
        Set<String> more = new HashSet<>(around);
        more.add(name);
        return more;
    }
}
