package io.keystory.command.organizationtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTemplateApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @ParameterizedTest
    @ValueSource(strings = {"/api/organization-roles", "/api/organization-scopes"})
    void it_is_created_changed_and_deleted(String collection) {
        String name = Ids.next();
        Answer created = administrator.post(collection, "{'name': '%s', 'tenantId': 'x'}".formatted(name));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("tenantId")).isEqualTo("default");
        assertThat(created.json().get("description").isNull()).isTrue();

        String path = collection + "/" + created.text("id");
        Answer changed = administrator.patch(path, "{'description': 'e'}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo(name);
        assertThat(changed.text("description")).isEqualTo("e");
        assertThat(administrator.post(collection, "{'name': '%s'}".formatted(name)).refusal())
                .isEqualTo("422 entity.unique_integrity_violation");

        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path, "{'description': 'e'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void a_role_gives_scopes_of_organizations() {
        String invite = fixtures.organizationScope();
        String remove = fixtures.organizationScope();
        Answer role = administrator.post("/api/organization-roles",
                "{'name': '%s', 'organizationScopeIds': ['%s']}".formatted(Ids.next(), invite));
        String path = "/api/organization-roles/" + role.text("id") + "/scopes";

        assertThat(role.text("type")).isEqualTo("User");
        assertThat(administrator.post(path, "{'organizationScopeIds': ['%s']}".formatted(remove)).status())
                .isEqualTo(201);
        assertThat(administrator.delete(path + "/" + invite).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + invite).refusal()).isEqualTo("404 entity.not_found");
        assertThat(administrator.put(path, "{'organizationScopeIds': []}").status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + remove).refusal()).isEqualTo("404 entity.not_found");
    }

    @Test
    void a_role_gives_scopes_of_resources() {
        String resource = fixtures.resource();
        String read = fixtures.scope(resource);
        String write = fixtures.scope(resource);
        Answer role = administrator.post("/api/organization-roles",
                "{'name': '%s', 'resourceScopeIds': ['%s']}".formatted(Ids.next(), read));
        String path = "/api/organization-roles/" + role.text("id") + "/resource-scopes";

        assertThat(administrator.post(path, "{'scopeIds': ['%s']}".formatted(write)).status()).isEqualTo(201);
        assertThat(administrator.delete(path + "/" + read).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + read).refusal()).isEqualTo("404 entity.not_found");
        assertThat(administrator.put(path, "{'scopeIds': ['%s']}".formatted(read)).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + write).refusal()).isEqualTo("404 entity.not_found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            roles  | {}                                              | 400 guard.invalid_input
            roles  | {'name': ''}                                    | 400 guard.invalid_input
            roles  | {'name': 'n', 'type': 'Robot'}                  | 400 guard.invalid_input
            roles  | {'name': 'n', 'organizationScopeIds': ['none']} | 422 entity.relation_foreign_key_not_found
            roles  | {'name': 'n', 'resourceScopeIds': ['none']}     | 422 entity.relation_foreign_key_not_found
            roles  | {'name': 'n', 'resourceScopeIds': ['management-api-all']} | 400 role.management_api_scopes_not_assignable_to_user_role
            scopes | {}                                              | 400 guard.invalid_input
            scopes | {'name': 1}                                     | 400 guard.invalid_input
            roles/none/scopes          | {'organizationScopeIds': []}        | 400 guard.invalid_input
            roles/none/scopes          | {'organizationScopeIds': ['none']}  | 422 entity.relation_foreign_key_not_found
            roles/none/resource-scopes | {'scopeIds': [null]}                | 400 guard.invalid_input
            roles/none/resource-scopes | {'scopeIds': ['none']}              | 422 entity.relation_foreign_key_not_found
            """)
    void bad_input_is_refused_and_appends_nothing(String path, String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post("/api/organization-" + path, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }
}
