package io.keystory.command.message.sender;

import io.keystory.command.message.sender.HttpSender.HttpMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests in the two forms that services take, and how one shows who one is. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bodies() {}

    static HttpMessage json(String to, Map<String, String> headers, Map<String, Object> body) {
        return new HttpMessage(to, headers, "application/json", JSON.writeValueAsString(body));
    }

    static HttpMessage form(String to, Map<String, String> headers, Map<String, String> fields) {
        return new HttpMessage(to, headers, "application/x-www-form-urlencoded", fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** What a service answers; nothing for what is no JSON. */
    static JsonNode read(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    static Map<String, String> basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
}
