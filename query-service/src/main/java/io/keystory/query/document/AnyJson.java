package io.keystory.query.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;

/** Lets what is declared as {@code Object} be any JSON, where springdoc takes it for an object without fields. */
final class AnyJson {

    private static final Set<Set<String>> OBJECT = Set.of(Set.of("object"), Set.of("object", "null"));

    private AnyJson() {}

    static void allow(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(AnyJson::allow);
        Schemas.ofAnswers(api).forEach(AnyJson::allow);
    }

    private static void allow(Schema<?> schema) {
        Schemas.parts(schema).forEach(AnyJson::allow);
        if (schema.getTypes() != null && OBJECT.contains(schema.getTypes()) && schema.getProperties() == null
                && schema.getAdditionalProperties() == null && Schemas.parts(schema).findAny().isEmpty()) {
            schema.setTypes(null);
        }
    }
}
