package io.keystory.query.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/** How schemas refer to classes and to each other. */
final class Schemas {

    private static final String DEFINED = "#/components/schemas/";

    private Schemas() {}

    /** The schema itself, or the one it refers to; null for null and for what is not defined. */
    static Schema<?> defined(Schema<?> schema, Map<String, Schema> definitions) {
        return schema == null || schema.get$ref() == null ? schema : definitions.get(name(schema));
    }

    /** The name of the schema that this one refers to. */
    static String name(Schema<?> reference) {
        return reference.get$ref().substring(DEFINED.length());
    }

    /** How a schema refers to the one of a class. */
    static String reference(Class<?> type) {
        return DEFINED + new SchemaNames().nameForClass(type, Set.of());
    }

    /** The schemas that a schema is made of. */
    static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream<?> properties = schema.getProperties() == null ? null : schema.getProperties().values().stream();
        Stream<?> others = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull).flatMap(List::stream);
        return Stream.of(properties, others, Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalProperties()))
                .filter(Objects::nonNull).flatMap(part -> part)
                .filter(Schema.class::isInstance).map(part -> (Schema<?>) part);
    }

    /** The schemas of everything that is answered, refusals included. */
    static Stream<Schema<?>> ofAnswers(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .filter(content -> content.getSchema() != null)
                .map(content -> (Schema<?>) content.getSchema());
    }

    static Class<?> rawClass(AnnotatedType type) {
        return type.getType() instanceof JavaType java ? java.getRawClass()
                : ResolvableType.forType(type.getType()).resolve(Object.class);
    }
}
