package io.keystory.query.document;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's document cut to those whom a part of it is for; anybody may read it. */
@Hidden
@RestController
public class PartDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OF_EXPERIENCE = List.of("/api/experience", "/api/interaction");
    private static final List<String> OF_USERS = List.of("/api/my-account", "/api/verifications");

    private static final Map<String, Predicate<String>> PARTS = Map.of(
            "experience", path -> isBelow(path, OF_EXPERIENCE),
            "user", path -> isBelow(path, OF_USERS),
            "management", path -> !isBelow(path, OF_EXPERIENCE) && !isBelow(path, OF_USERS));

    private final OpenApiWebMvcResource whole;
    private final Map<String, String> made = new ConcurrentHashMap<>();

    PartDocuments(OpenApiWebMvcResource whole) {
        this.whole = whole;
    }

    @GetMapping(path = "/api/.well-known/{part:management|experience|user}.openapi.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    String part(@PathVariable String part, HttpServletRequest request) throws Exception {
        String known = made.get(part);
        if (known == null) {
            known = cut(whole.openapiJson(request, "/api/swagger.json", Locale.ENGLISH), PARTS.get(part));
            made.put(part, known);
        }
        return known;
    }

    private static String cut(byte[] document, Predicate<String> isOfPart) {
        ObjectNode api = (ObjectNode) JSON.readTree(document);
        ObjectNode paths = (ObjectNode) api.get("paths");
        paths.retain(paths.propertyNames().stream().filter(isOfPart).toList());
        return api.toString();
    }

    private static boolean isBelow(String path, List<String> roots) {
        return roots.stream().anyMatch(path::startsWith);
    }
}
