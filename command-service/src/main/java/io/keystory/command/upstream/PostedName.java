package io.keystory.command.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The name that Apple posts beside its answer, the first time that somebody comes from there, and that its ID tokens never
 * have. Nobody has signed it, so it stands for nothing but a name, and only where the provider itself says none.
 */
final class PostedName {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "name";

    private PostedName() {}

    /** The claims, with the name that the answer has in {@code user.name.firstName} and {@code lastName}, if any. */
    static Map<String, Object> beside(Map<String, Object> claims, Map<String, Object> answer) {
        String name = answer.get("user") instanceof String user && !claims.containsKey(NAME) ? name(user) : "";
        if (name.isBlank()) {
            return claims;
        }
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.put(NAME, name);
        return all;
    }

    private static String name(String user) {
        try {
            JsonNode name = JSON.readTree(user).path(NAME);
            return Stream.of("firstName", "lastName").map(part -> name.path(part).stringValue(null))
                    .filter(Objects::nonNull).map(String::strip).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        } catch (JacksonException e) {
            return "";
        }
    }
}
