package io.keystory.oidc.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a protocol request: a form, or a JSON object of texts. Parameters in the address do not count. */
public final class RequestBodies {

    private static final int LIMIT = 56 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();
    /** @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-2.1">RFC 8693, 2.1 (which both may be)</a> */
    private static final Set<String> REPEATABLE = Set.of("resource", "audience");

    private RequestBodies() {}

    /**
     * The body's parameters; refuses bodies that are too large, of another type, malformed, hold a NUL or say something twice.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.2">RFC 6749, 3.2</a>
     */
    public static Parameters read(HttpServletRequest request) throws IOException {
        String text = text(request);
        Map<String, List<String>> values = isJson(request) ? json(text) : form(text);
        if (values.values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw ProviderError.invalidRequest("Parameters must not hold NUL characters.");
        }
        values.forEach((name, given) -> requireOnce(name, given.size()));
        return new Parameters(values);
    }

    private static void requireOnce(String name, int times) {
        if (times > 1 && !REPEATABLE.contains(name)) {
            throw ProviderError.invalidRequest("The parameter " + name + " is given more than once.");
        }
    }

    /** The body as a JSON object; refuses everything else, and what is too large or holds a NUL. */
    public static JsonNode readJson(HttpServletRequest request) throws IOException {
        String text = text(request);
        if (!isJson(request)) {
            throw ProviderError.invalidRequest("Send the metadata as application/json.");
        }
        if (text.indexOf('\0') >= 0 || text.contains("\\u0000")) {
            throw ProviderError.invalidRequest("Metadata must not hold NUL characters.");
        }
        return object(text);
    }

    private static String text(HttpServletRequest request) throws IOException {
        byte[] body = request.getContentLengthLong() > LIMIT
                ? new byte[LIMIT + 1] : request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new ProviderError("invalid_request", 413, "The body is larger than 56 kB.", Map.of());
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        String mediaType = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
        return switch (mediaType) {
            case "application/json" -> true;
            case "application/x-www-form-urlencoded" -> false;
            default -> throw ProviderError.invalidRequest(
                    "Send the parameters as application/x-www-form-urlencoded or application/json.");
        };
    }

    private static Map<String, List<String>> form(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                add(values, decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProviderError.invalidRequest("The body is not a well-formed form.");
        }
    }

    private static Map<String, List<String>> json(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object(text).properties()) {
            JsonNode value = member.getValue();
            if (value.isArray()) {
                value.forEach(element -> add(values, member.getKey(), scalar(element)));
            } else if (!value.isNull()) {
                add(values, member.getKey(), scalar(value));
            }
        }
        return values;
    }

    private static JsonNode object(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw ProviderError.invalidRequest("The body is not well-formed JSON, or says something twice.");
        }
        throw ProviderError.invalidRequest("The body is not a JSON object.");
    }

    private static String scalar(JsonNode value) {
        if (!value.isValueNode()) {
            throw ProviderError.invalidRequest("Parameters are texts.");
        }
        return value.asString();
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
}
