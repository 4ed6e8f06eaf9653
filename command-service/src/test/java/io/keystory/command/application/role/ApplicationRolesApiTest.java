package io.keystory.command.application.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;

class ApplicationRolesApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final String path = "/api/applications/" + fixtures.application("MachineToMachine") + "/roles";

    @Test
    void roles_are_given_replaced_and_taken_away() {
        String role = fixtures.role("MachineToMachine");

        Answer given = administrator.post(path, "{'roleIds': ['management-api-access']}");
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().at("/addedRoleIds/0").asString()).isEqualTo("management-api-access");

        assertThat(administrator.put(path, "{'roleIds': ['%s']}".formatted(role)).status()).isEqualTo(200);
        assertThat(administrator.delete(path + "/management-api-access").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.delete(path + "/" + role).status()).isEqualTo(204);
    }

    @Test
    void only_machines_get_roles_and_only_those_for_machines() {
        String user = fixtures.role("User");
        String page = "/api/applications/" + fixtures.application("SPA") + "/roles";
        long head = service.head();

        assertThat(administrator.post(path, "{'roleIds': ['%s']}".formatted(user)).refusal())
                .isEqualTo("422 application.invalid_role_type");
        assertThat(administrator.put(path, "{'roleIds': ['none']}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post(path, "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(page, "{'roleIds': ['management-api-access']}").refusal())
                .isEqualTo("422 application.invalid_type");
        assertThat(administrator.put(page, "{'roleIds': []}").refusal()).isEqualTo("422 application.invalid_type");
        assertThat(administrator.delete(page + "/management-api-access").refusal())
                .isEqualTo("422 application.invalid_type");
        assertThat(administrator.post("/api/applications/none/roles", "{'roleIds': []}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(service.head()).isEqualTo(head);
    }
}
