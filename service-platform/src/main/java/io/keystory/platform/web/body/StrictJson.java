package io.keystory.platform.web.body;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Takes values of the type that an operation declares only: a number is no text, a text is no flag, none is infinite. What is
 * said twice is not taken either, since one of the two would be lost.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-4">RFC 8259, 4 (names should be unique)</a>
 */
public final class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addModule(new SimpleModule("finite-numbers").addDeserializer(Number.class, new FiniteNumbers()))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, StrictJson::textOnly)
                .withCoercionConfig(LogicalType.Boolean, StrictJson::noText)
                .withCoercionConfig(LogicalType.Boolean, StrictJson::noNumber)
                .withCoercionConfig(LogicalType.Integer, StrictJson::noText)
                .withCoercionConfig(LogicalType.Float, StrictJson::noText);
    }

    private static void textOnly(MutableCoercionConfig config) {
        noNumber(config);
        config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static void noNumber(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    }

    private static void noText(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }
}
