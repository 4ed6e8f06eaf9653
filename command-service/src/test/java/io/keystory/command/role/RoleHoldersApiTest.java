package io.keystory.command.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleHoldersApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void users_get_a_role_all_of_them_or_none() {
        String path = "/api/roles/" + fixtures.role("User") + "/users";
        String ada = fixtures.user();
        String bob = fixtures.user();

        assertThat(administrator.post(path, "{'userIds': ['%s', '%s', '%s']}".formatted(ada, bob, ada)).status())
                .isEqualTo(201);
        assertThat(administrator.delete(path + "/" + ada).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + ada).refusal()).isEqualTo("404 entity.not_exists_with_id");

        long head = service.head();
        assertThat(administrator.post(path, "{'userIds': ['%s', '%s']}".formatted(ada, bob)).refusal())
                .isEqualTo("422 role.user_exists");
        assertThat(administrator.post(path, "{'userIds': ['%s', 'nobody']}".formatted(ada)).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void machines_get_a_role_all_of_them_or_none() {
        String path = "/api/roles/" + fixtures.role("MachineToMachine") + "/applications";
        String one = fixtures.application("MachineToMachine");
        String two = fixtures.application("MachineToMachine");

        assertThat(administrator.post(path, "{'applicationIds': ['%s']}".formatted(one)).status()).isEqualTo(201);
        assertThat(administrator.delete(path + "/" + one).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + one).refusal()).isEqualTo("404 entity.not_exists_with_id");

        assertThat(administrator.post(path, "{'applicationIds': ['%s']}".formatted(two)).status()).isEqualTo(201);
        String page = fixtures.application("SPA");
        long head = service.head();
        assertThat(administrator.post(path, "{'applicationIds': ['%s', '%s']}".formatted(one, two)).refusal())
                .isEqualTo("422 role.application_exists");
        assertThat(administrator.post(path, "{'applicationIds': ['%s', '%s']}".formatted(one, page)).refusal()).isEqualTo("422 application.invalid_type");
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none                  | users        | {'userIds': ['x']}         | 404 entity.not_exists_with_id
            none                  | applications | {'applicationIds': ['x']}  | 404 entity.not_exists_with_id
            none                  | scopes       | {'scopeIds': ['x']}        | 404 entity.not_exists_with_id
            management-api-access | users        | {'userIds': ['x']}         | 422 user.invalid_role_type
            administrator         | applications | {'applicationIds': ['x']}  | 422 application.invalid_role_type
            management-api-access | users        | {'userIds': []}            | 400 guard.invalid_input
            management-api-access | applications | {}                         | 400 guard.invalid_input
            management-api-access | scopes       | {'scopeIds': []}           | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String role, String relation, String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post("/api/roles/" + role + "/" + relation, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void nobody_becomes_an_administrator_through_the_role() {
        String user = fixtures.user();
        long head = service.head();

        assertThat(administrator.post("/api/roles/administrator/users", "{'userIds': ['%s']}".formatted(user)).refusal())
                .isEqualTo("403 role.internal_role_violation");
        assertThat(service.head()).isEqualTo(head);
    }
}
