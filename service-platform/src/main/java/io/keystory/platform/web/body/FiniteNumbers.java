package io.keystory.platform.web.body;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Takes numbers of data that has no shape of its own: one beyond all that can be told would become a text on its way. */
final class FiniteNumbers extends ValueDeserializer<Number> {

    @Override
    public Number deserialize(JsonParser parser, DeserializationContext context) {
        Number number = parser.getNumberValue();
        return number instanceof Double one && !Double.isFinite(one)
                ? (Number) context.handleWeirdNumberValue(Number.class, one, "is beyond all numbers that can be told")
                : number;
    }
}
