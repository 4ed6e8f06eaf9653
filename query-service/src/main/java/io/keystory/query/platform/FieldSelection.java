package io.keystory.query.platform;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.error.ErrorBody;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers a read with the fields that {@code fields=id,name} names, and no others. */
@RestControllerAdvice
final class FieldSelection implements ResponseBodyAdvice<Object> {

    private static final String NAMES = "[A-Za-z_]\\w{0,63}(,[A-Za-z_]\\w{0,63}){0,49}";

    private final JsonMapper json;

    FieldSelection(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return converter == JsonConverter.class || converter.getSimpleName().contains("Jackson");
    }

    @Override
    public Object beforeBodyWrite(Object body, MethodParameter method, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        String fields = request.getMethod() == HttpMethod.GET && request instanceof ServletServerHttpRequest servlet
                ? servlet.getServletRequest().getParameter("fields") : null;
        if (fields == null || body == null || body instanceof ErrorBody) {
            return body;
        }
        require(fields);
        Set<String> names = Arrays.stream(fields.split(",")).collect(Collectors.toSet());
        JsonNode answer = body instanceof Json<?> stored ? json.readTree(stored.bytes()) : json.valueToTree(body);
        requireKnown(names, DeclaredFields.of(method.getGenericParameterType()), answer);
        return body instanceof Json<?> stored ? stored.with(selected(answer, names).toString()) : selected(answer, names);
    }

    /** 400 guard.invalid_input for names that the entity does not have; what has no shape of its own may lack any. */
    private static void requireKnown(Set<String> names, Set<String> declared, JsonNode answer) {
        String unknown = names.stream().filter(name -> !declared.contains(name)
                        && (answer.isArray() ? answer.valueStream() : Stream.of(answer)).noneMatch(entry -> entry.has(name)))
                .sorted().collect(Collectors.joining(", "));
        if (!declared.isEmpty() && !unknown.isEmpty()) {
            throw KeystoryException.invalidInput("fields", "names what is not there: " + unknown);
        }
    }

    /** 400 guard.invalid_input for what is no list of names. */
    private static void require(String fields) {
        if (!fields.matches(NAMES)) {
            throw KeystoryException.invalidInput("fields", "must be names with commas between them");
        }
    }

    private static JsonNode selected(JsonNode answer, Set<String> names) {
        switch (answer) {
            case ObjectNode object -> object.retain(names);
            case ArrayNode elements -> elements.forEach(element -> selected(element, names));
            default -> { }
        }
        return answer;
    }
}
