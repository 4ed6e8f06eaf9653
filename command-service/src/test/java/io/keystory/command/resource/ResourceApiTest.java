package io.keystory.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceApiTest {

    private static final String MANAGEMENT_API = "/api/resources/management-api";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void a_resource_is_created_changed_and_deleted() {
        String indicator = "https://" + Ids.next() + ".example/api";
        String body = "{'name': 'n', 'indicator': '%s'}".formatted(indicator);
        Answer created = administrator.post("/api/resources", body);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("indicator")).isEqualTo(indicator);
        assertThat(created.text("tenantId")).isEqualTo("default");
        assertThat(created.json().get("accessTokenTtl").asInt()).isEqualTo(3600);
        assertThat(created.json().get("scopes").isEmpty()).isTrue();
        assertThat(administrator.post("/api/resources", body).refusal())
                .isEqualTo("422 resource.resource_identifier_in_use");

        String path = "/api/resources/" + created.text("id");
        Answer changed = administrator.patch(path, "{'name': 'm', 'accessTokenTtl': 2147483647, 'indicator': 'urn:x'}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("m");
        assertThat(changed.text("indicator")).isEqualTo(indicator);
        assertThat(changed.json().get("accessTokenTtl").asInt()).isEqualTo(2147483647);
        assertThat(administrator.patch(path, "{'accessTokenTtl': 2147483648}").refusal())
                .isEqualTo("400 guard.invalid_input");

        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post("/api/resources", body).status()).isEqualTo(201);
    }

    @Test
    void one_resource_is_the_default_one() {
        String a = "/api/resources/" + fixtures.resource();
        String b = "/api/resources/" + fixtures.resource();

        assertThat(isDefault(administrator.patch(a + "/is-default", "{'isDefault': true}"))).isTrue();
        assertThat(isDefault(administrator.patch(b + "/is-default", "{'isDefault': true}"))).isTrue();
        assertThat(isDefault(administrator.patch(a, "{}"))).isFalse();
        assertThat(isDefault(administrator.patch(b + "/is-default", "{'isDefault': false}"))).isFalse();
        assertThat(administrator.patch(a + "/is-default", "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch("/api/resources/none/is-default", "{'isDefault': true}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void scopes_are_created_changed_and_deleted() {
        String path = "/api/resources/" + fixtures.resource() + "/scopes";
        Answer created = administrator.post(path, "{'name': 'read:all', 'description': 'd'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("name")).isEqualTo("read:all");
        assertThat(created.json().has("createdAt")).isTrue();
        assertThat(administrator.post(path, "{'name': 'read:all'}").refusal()).isEqualTo("422 scope.name_exists");
        assertThat(administrator.post(path, "{'name': 'read all'}").refusal()).isEqualTo("400 scope.name_with_space");
        assertThat(administrator.post(path, "{'name': ''}").refusal()).isEqualTo("400 guard.invalid_input");

        String scope = path + "/" + created.text("id");
        Answer changed = administrator.patch(scope, "{'description': null}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("read:all");
        assertThat(changed.text("description")).isNull();
        assertThat(administrator.patch(scope, "{'name': null}").refusal()).isEqualTo("400 guard.invalid_input");

        assertThat(administrator.delete(scope).status()).isEqualTo(204);
        assertThat(administrator.delete(scope).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(scope, "{'name': 'x'}").refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post("/api/resources/none/scopes", "{'name': 'x'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'name': 'n'}                                                       | 400 guard.invalid_input
            {'indicator': 'https://a.example'}                                  | 400 guard.invalid_input
            {'name': '', 'indicator': 'https://a.example'}                      | 400 guard.invalid_input
            {'name': 'n', 'indicator': 'relative'}                              | 400 guard.invalid_input
            {'name': 'n', 'indicator': 'https://a.example#part'}                | 400 guard.invalid_input
            {'name': 'n', 'indicator': 'https://a.example', 'accessTokenTtl': 0}    | 400 guard.invalid_input
            {'name': 'n', 'indicator': 'https://a.example', 'accessTokenTtl': '60'} | 400 guard.invalid_input
            {'name': 'n', 'indicator': 'https://a.example', 'accessTokenTtl': 1.5}  | 400 guard.invalid_input
            {'name': 'n', 'indicator': 'https://a.example', 'accessTokenTtl': 2147483648}          | 400 guard.invalid_input
            {'name': 'n', 'indicator': 'https://a.example', 'accessTokenTtl': 9223372036854775808} | 400 guard.invalid_input
            {'name': 'n', 'indicator': 'https://default.logto.app/api'}         | 422 resource.resource_identifier_in_use
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post("/api/resources", body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void the_management_api_stays_as_it_is() {
        long head = service.head();
        String modified = "400 resource.cannot_modify_management_api";

        assertThat(administrator.patch(MANAGEMENT_API, "{'name': 'n'}").refusal()).isEqualTo(modified);
        assertThat(administrator.post(MANAGEMENT_API + "/scopes", "{'name': 'n'}").refusal()).isEqualTo(modified);
        assertThat(administrator.patch(MANAGEMENT_API + "/scopes/management-api-all", "{'name': 'n'}").refusal())
                .isEqualTo(modified);
        assertThat(administrator.delete(MANAGEMENT_API + "/scopes/management-api-all").refusal()).isEqualTo(modified);
        assertThat(administrator.delete(MANAGEMENT_API).refusal())
                .isEqualTo("400 resource.cannot_delete_management_api");
        assertThat(administrator.post("/api/resources", "{'name': 'n', 'indicator': '%s'}"
                .formatted(service.bean(KeystorySettings.class).managementAlias())).refusal())
                .isEqualTo("422 resource.resource_identifier_in_use");
        assertThat(service.head()).isEqualTo(head);
    }

    private static boolean isDefault(Answer answer) {
        return answer.json().get("isDefault").asBoolean();
    }
}
