package io.keystory.standalone.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API's document says of each operation. */
public record DescribedApi(JsonNode json) {

    /** As it is committed; {@link ApiDocumentCopyTest} compares it with what is served. */
    static DescribedApi committed() {
        return new DescribedApi(JsonMapper.shared().readTree(
                Repository.text(Repository.file("frontends/packages/api-client/openapi.json"))));
    }

    /** Every operation with what it is called: {@code GET /api/users}. */
    void forEach(BiConsumer<String, JsonNode> operation) {
        json.get("paths").forEachEntry((path, item) -> item.forEachEntry((method, described) ->
                operation.accept(method.toUpperCase() + " " + path, described)));
    }

    /** What an operation may answer: statuses, those of refusals with their codes. */
    public Set<String> answers(String method, String pattern) {
        Set<String> answers = new HashSet<>();
        operation(method, pattern).path("responses").forEachEntry((status, answer) -> {
            answers.add(status);
            codes(answer).forEach(code -> answers.add(status + " " + code));
        });
        return answers;
    }

    /** The codes with which a status refuses. */
    Set<String> codes(JsonNode answer) {
        return Set.copyOf(resolved(answer).at("/content/application~1json/examples").propertyNames());
    }

    /** The scopes one of which an operation takes, by the kind of token; empty when it takes none. */
    public Map<String, Set<String>> scopes(String method, String pattern) {
        Map<String, Set<String>> scopes = new HashMap<>();
        operation(method, pattern).path("security").forEach(any -> any.forEachEntry((scheme, one) ->
                one.forEach(scope -> scopes.computeIfAbsent(scheme, key -> new HashSet<>()).add(scope.asString()))));
        operation(method, pattern).path("security").forEach(any -> any.propertyNames()
                .forEach(scheme -> scopes.computeIfAbsent(scheme, key -> new HashSet<>())));
        return scopes;
    }

    /** What a reference within the document stands for; the node itself when it is none. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? json.at(node.get("$ref").asString().substring(1)) : node;
    }

    private JsonNode operation(String method, String pattern) {
        return json.get("paths").path(pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}")).path(method.toLowerCase());
    }
}
