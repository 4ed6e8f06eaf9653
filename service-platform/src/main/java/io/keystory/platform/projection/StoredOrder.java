package io.keystory.platform.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects in the order in which jsonb keeps them: by the length of their names, and then by their bytes; and numbers as it
 * writes them, without exponents: 1.0E10 is 10000000000, which is read back as a whole number.
 */
final class StoredOrder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final Comparator<String> OF_NAMES = Comparator.comparing(name -> name.getBytes(UTF_8),
            Comparator.<byte[]>comparingInt(name -> name.length).thenComparing(Arrays::compareUnsigned));

    private StoredOrder() {}

    static String of(String json) {
        return JSON.writeValueAsString(ordered(JSON.readTree(json)));
    }

    private static JsonNode ordered(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode sorted = JSON.createObjectNode();
                object.propertyNames().stream().sorted(OF_NAMES)
                        .forEach(name -> sorted.set(name, ordered(object.get(name))));
                yield sorted;
            }
            case ArrayNode array -> {
                ArrayNode all = JSON.createArrayNode();
                array.forEach(one -> all.add(ordered(one)));
                yield all;
            }
            default -> node;
        };
    }
}
