package io.keystory.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocumentTest {

    private final TestClient anybody = TestQueryService.running().anonymous();
    private final JsonNode document = anybody.get("/api/swagger.json").json();

    @Test
    void every_operation_has_an_id_and_a_tag() {
        assertThat(document.get("paths")).isNotEmpty();
        document.get("paths").forEachEntry((path, item) -> item.forEach(operation -> {
            assertThat(operation.path("operationId").asString()).as(path).isNotEmpty();
            assertThat(operation.path("tags")).as(path).isNotEmpty();
        }));
        List<String> ids = document.get("paths").findValuesAsString("operationId");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_is_described_by_its_view_and_not_by_how_it_is_written() {
        JsonNode list = document.at("/paths/~1api~1users/get/responses/200");
        assertThat(list.at("/content/application~1json/schema/items/$ref").asString())
                .isEqualTo("#/components/schemas/UserWithMore");
        assertThat(list.get("headers").has("Total-Number")).isTrue();
        JsonNode user = document.at("/components/schemas/UserWithMore");
        assertThat(user.get("properties").propertyNames())
                .contains("id", "profile", "lastSignInAt").doesNotContain("secrets");
        assertThat(user.get("required").valueStream().map(JsonNode::asString)).contains("id", "primaryEmail");
    }

    @Test
    void what_may_be_null_says_so() {
        assertThat(document.at("/components/schemas/UserView/properties/username/type").valueStream()
                .map(JsonNode::asString)).containsExactlyInAnyOrder("string", "null");
        assertThat(document.at("/components/schemas/HistoryEntryActor/properties/name/type")).hasSize(2);
        assertThat(document.at("/components/schemas/SignInExperienceView/properties/customUiAssets/anyOf")).hasSize(2);
        NullableFields.BY_SCHEMA.forEach((schema, fields) -> assertThat(
                document.at("/components/schemas/" + schema + "/properties").propertyNames())
                .as(schema).containsAll(fields));
    }

    @Test
    void what_may_be_left_out_is_not_required_and_all_else_is() {
        assertThat(required("MyAccountView")).containsExactly("hasSecurityVerificationMethod", "id");
        assertThat(required("ClientMetadata")).containsExactly("postLogoutRedirectUris", "redirectUris");
        assertThat(required("Error")).containsExactly("code", "message");
        assertThat(required("HistoryEntry")).contains("origin").doesNotContain("reason");
    }

    @Test
    void what_may_be_any_json_has_no_type() {
        assertThat(document.at("/components/schemas/FieldChange/properties/before")).isEmpty();
        assertThat(document.at("/components/schemas/UserView/properties/customData/additionalProperties")).isEmpty();
    }

    @Test
    void pages_and_searches_are_parameters() {
        assertThat(names("/paths/~1api~1users/get/parameters")).containsExactlyInAnyOrder("excludeRoleId",
                "excludeOrganizationId", "deletionRequested", "includePasswordHash", "sort", "page", "page_size", "cursor",
                "search", "mode", "joint", "isCaseSensitive", "asOf", "#/components/parameters/fields",
                "#/components/parameters/If-None-Match", "#/components/parameters/Keystory-Min-Position");
    }

    @Test
    void each_operation_says_which_token_it_needs() {
        assertThat(document.at("/paths/~1api~1users/get/security").toString())
                .isEqualTo("[{\"managementToken\":[\"all\"]},{\"managementToken\":[\"read:users\"]}]");
        assertThat(document.at("/paths/~1api~1my-account/get/security/0").has("accountToken")).isTrue();
        assertThat(document.at("/paths/~1api~1status/get/security")).isEmpty();
    }

    @Test
    void the_page_and_all_it_loads_are_served_under_a_policy() {
        Answer page = anybody.get("/api/docs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        for (String asset : List.of("swagger-ui.css", "swagger-ui-bundle.js", "show.js", "favicon-32x32.png")) {
            assertThat(page.body()).contains("/api/docs/" + asset);
            assertThat(anybody.get("/api/docs/" + asset).status()).as(asset).isEqualTo(200);
        }
    }

    private List<String> required(String schema) {
        return document.at("/components/schemas/" + schema + "/required").valueStream().map(JsonNode::asString).toList();
    }

    private List<String> names(String pointer) {
        return document.at(pointer).valueStream()
                .map(parameter -> parameter.path("name").asString(parameter.path("$ref").asString())).toList();
    }
}
