package io.keystory.query.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

/** Says how long something may be only where there is a limit: what names a least one alone has none. */
final class UpperBounds {

    private static final Integer NONE = Integer.MAX_VALUE;

    private UpperBounds() {}

    static void leaveOutNone(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(UpperBounds::leaveOutNone);
    }

    private static void leaveOutNone(Schema<?> schema) {
        Schemas.parts(schema).forEach(UpperBounds::leaveOutNone);
        if (NONE.equals(schema.getMaxLength())) {
            schema.setMaxLength(null);
        }
        if (NONE.equals(schema.getMaxItems())) {
            schema.setMaxItems(null);
        }
        if (NONE.equals(schema.getMaxProperties())) {
            schema.setMaxProperties(null);
        }
    }
}
