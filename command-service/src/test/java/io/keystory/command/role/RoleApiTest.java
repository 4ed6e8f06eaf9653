package io.keystory.command.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void a_role_is_created_changed_and_deleted() {
        String name = Ids.next();
        Answer created = administrator.post("/api/roles", "{'name': '%s', 'description': 'd'}".formatted(name));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.text("type")).isEqualTo("User");
        assertThat(created.text("tenantId")).isEqualTo("default");
        assertThat(created.json().get("isDefault").asBoolean()).isFalse();

        String path = "/api/roles/" + created.text("id");
        Answer changed = administrator.patch(path, "{'description': 'e'}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo(name);
        assertThat(changed.text("description")).isEqualTo("e");

        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path, "{'description': 'e'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void names_are_unique() {
        String name = Ids.next();
        String body = "{'name': '%s', 'description': 'd'}".formatted(name);
        administrator.post("/api/roles", body);

        assertThat(administrator.post("/api/roles", body).refusal()).isEqualTo("422 role.name_in_use");
        assertThat(administrator.patch("/api/roles/" + fixtures.role("User"), "{'name': '%s'}".formatted(name)).refusal())
                .isEqualTo("422 role.name_in_use");
    }

    @Test
    void a_role_gives_scopes() {
        String resource = fixtures.resource();
        String read = fixtures.scope(resource);
        String write = fixtures.scope(resource);
        String path = "/api/roles/" + administrator.post("/api/roles",
                "{'name': '%s', 'description': 'd', 'scopeIds': ['%s']}".formatted(Ids.next(), read)).text("id");

        Answer added = administrator.post(path + "/scopes", "{'scopeIds': ['%s']}".formatted(write));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().values().stream().map(scope -> scope.get("id").asString()))
                .containsExactly(read, write);
        assertThat(administrator.post(path + "/scopes", "{'scopeIds': ['%s']}".formatted(write)).refusal())
                .isEqualTo("422 role.scope_exists");

        assertThat(administrator.delete(path + "/scopes/" + read).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/scopes/" + read).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void scopes_of_the_management_api_are_not_for_roles_of_users() {
        String refusal = "400 role.management_api_scopes_not_assignable_to_user_role";

        assertThat(administrator.post("/api/roles",
                "{'name': '%s', 'description': 'd', 'scopeIds': ['management-api-all']}".formatted(Ids.next())).refusal())
                .isEqualTo(refusal);
        assertThat(administrator.post("/api/roles/" + fixtures.role("User") + "/scopes",
                "{'scopeIds': ['management-api-all']}").refusal()).isEqualTo(refusal);
        assertThat(administrator.post("/api/roles/" + fixtures.role("MachineToMachine") + "/scopes",
                "{'scopeIds': ['management-api-all']}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'description': 'd'}                                      | 400 guard.invalid_input
            {'name': '', 'description': 'd'}                          | 400 guard.invalid_input
            {'name': 'n', 'description': ''}                          | 400 guard.invalid_input
            {'name': 'n'}                                             | 400 guard.invalid_input
            {'name': 'n', 'description': 'd', 'type': 'Robot'}        | 400 guard.invalid_input
            {'name': 'n', 'description': 'd', 'type': 0}              | 400 guard.invalid_input
            {'name': 'n', 'description': 'd', 'isDefault': 'true'}    | 400 guard.invalid_input
            {'name': '#internal:n', 'description': 'd'}               | 403 role.internal_role_violation
            {'name': 'n', 'description': 'd', 'scopeIds': ['none']}   | 404 entity.not_exists_with_id
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post("/api/roles", body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource({"administrator", "admin-role"})
    void built_in_roles_stay_as_they_are(String id) {
        long head = service.head();
        String refusal = "403 role.internal_role_violation";
        String path = "/api/roles/" + id;

        assertThat(administrator.patch(path, "{'name': 'n'}").refusal()).isEqualTo(refusal);
        assertThat(administrator.delete(path).refusal()).isEqualTo(refusal);
        assertThat(administrator.delete(path + "/scopes/management-api-all").refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }
}
