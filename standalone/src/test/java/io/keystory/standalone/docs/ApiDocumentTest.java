package io.keystory.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the document must say of every operation. */
class ApiDocumentTest {

    private final DescribedApi document = DescribedApi.committed();

    @Test
    void every_operation_says_what_it_does_and_which_scope_it_takes() {
        document.forEach((name, operation) -> {
            assertThat(operation.path("summary").asString()).as(name).isNotEmpty();
            assertThat(operation.path("description").asString()).as(name).contains("Needs ");
            assertThat(operation.path("security").isArray()).as(name).isTrue();
            operation.get("security").forEach(any -> any.forEachEntry((scheme, scopes) -> {
                if (!scheme.equals("interactionCookie")) {
                    assertThat(scopes).as(name).isNotEmpty().allSatisfy(scope ->
                            assertThat(operation.get("description").asString()).contains("`" + scope.asString() + "`"));
                }
            }));
        });
    }

    @Test
    void everything_asked_and_answered_has_an_example() {
        document.forEach((name, operation) -> {
            operation.path("parameters").forEach(parameter -> assertThat(
                    parameter.has("$ref") || parameter.has("example")).as(name + " " + parameter.path("name")).isTrue());
            requireExamples(name, operation.path("requestBody").path("content"));
            operation.get("responses").forEach(answer -> requireExamples(name, document.resolved(answer).path("content")));
        });
        assertThat(document.json().toString()).doesNotContain("sample of ");
    }

    @Test
    void every_operation_says_with_which_codes_it_refuses() {
        document.forEach((name, operation) -> {
            JsonNode answers = operation.get("responses");
            assertThat(answers.has("default")).as(name).isTrue();
            List<String> refusals = new ArrayList<>();
            answers.propertyNames().stream().filter(status -> status.matches("[45].."))
                    .forEach(status -> refusals.addAll(document.codes(answers.get(status))));
            assertThat(refusals).as(name).isNotEmpty();
            if (!operation.get("security").isEmpty() && !operation.get("security").toString().contains("Cookie")) {
                assertThat(refusals).as(name).contains("auth.unauthorized", "auth.forbidden");
            }
        });
    }

    @Test
    void every_step_of_an_interaction_says_that_it_may_be_over_or_has_not_begun() {
        Set<String> beforeItBegins = Set.of("PUT /api/experience", "GET /api/experience/sso-connectors",
                "POST /api/experience/preflight/sign-in-passkey/authentication");
        document.forEach((name, operation) -> {
            if (operation.get("security").toString().contains("interactionCookie")) {
                JsonNode answers = operation.get("responses");
                assertThat(document.codes(answers.get("400"))).as(name).contains("session.not_found");
                boolean isStep = name.contains(" /api/experience") && !beforeItBegins.contains(name);
                assertThat(answers.has("404") && document.codes(answers.get("404")).contains("session.interaction_not_found"))
                        .as(name).isEqualTo(isStep);
            }
        });
    }

    /** Processes that have a part of the controllers serve it so. */
    @Test
    void it_is_the_same_when_it_was_read_and_written_again() throws Exception {
        OpenAPI read = Json31.mapper().readValue(document.json().toString(), OpenAPI.class);
        JsonNode again = JsonMapper.shared().readTree(Json31.mapper().writeValueAsString(read));

        assertThat(again.get("paths")).isEqualTo(document.json().get("paths"));
        assertThat(again.get("components")).isEqualTo(document.json().get("components"));
    }

    @Test
    void what_may_be_of_any_length_has_no_limit() {
        assertThat(document.json().toString()).doesNotContainPattern("\"max(Length|Items|Properties)\":2147483647");
    }

    @Test
    void every_code_has_a_sentence() {
        document.json().at("/components/examples").forEachEntry((code, example) -> assertThat(
                example.at("/value/message").asString()).as(code).isNotEqualTo(code));
    }

    @Test
    void a_read_takes_fields_and_a_tag_and_a_write_may_rest_on_a_version() {
        document.forEach((name, operation) -> {
            Set<String> taken = operation.path("parameters").valueStream().map(document::resolved)
                    .map(parameter -> parameter.get("name").asString()).collect(Collectors.toSet());
            if (!name.startsWith("GET ")) {
                assertThat(taken).as(name).contains("Prefer");
            } else if (operation.get("responses").has("304")) {
                assertThat(taken).as(name).contains("fields", "If-None-Match");
                assertThat(operation.at("/responses/200/headers").has("ETag")).as(name).isTrue();
            }
            if (taken.contains("page")) {
                assertThat(taken).as(name).contains("page_size");
                assertThat(operation.at("/responses/200/headers").propertyNames()).as(name)
                        .contains("Total-Number", "Link", "ETag");
            }
        });
    }

    private static void requireExamples(String name, JsonNode content) {
        content.forEachEntry((type, body) -> assertThat(body.has("example") || body.has("examples"))
                .as(name + " " + type).isTrue());
    }
}
