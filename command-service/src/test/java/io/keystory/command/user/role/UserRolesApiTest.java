package io.keystory.command.user.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.role.UserRoleIds;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import org.junit.jupiter.api.Test;

class UserRolesApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final String user = fixtures.user();
    private final String path = "/api/users/" + user + "/roles";
    private final String a = fixtures.role("User");
    private final String b = fixtures.role("User");

    @Test
    void roles_are_given_and_those_that_are_new_are_told() {
        administrator.post(path, "{'roleIds': ['%s']}".formatted(a));

        Answer answer = administrator.post(path, "{'roleIds': ['%s', '%s']}".formatted(a, b));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(
                "{\"roleIds\":[\"%s\",\"%s\"],\"addedRoleIds\":[\"%s\"]}".formatted(a, b, b));
        assertThat(roles()).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void roles_are_replaced_and_taken_away() {
        administrator.post(path, "{'roleIds': ['%s']}".formatted(a));

        Answer answer = administrator.put(path, "{'roleIds': ['%s']}".formatted(b));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"roleIds\":[\"%s\"]}".formatted(b));
        assertThat(roles()).containsExactly(b);

        assertThat(administrator.delete(path + "/" + b).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + b).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(roles()).isEmpty();
    }

    @Test
    void only_existing_roles_for_users_are_given() {
        long before = service.head();
        for (String method : new String[] {"POST", "PUT"}) {
            assertThat(send(method, "['nothing']")).isEqualTo("404 entity.not_exists_with_id");
            assertThat(send(method, "['management-api-access']")).isEqualTo("422 user.invalid_role_type");
            assertThat(send(method, "['administrator']")).isEqualTo("403 role.internal_role_violation");
            assertThat(send(method, "[null]")).isEqualTo("400 guard.invalid_input");
            assertThat(send(method, "['']")).isEqualTo("400 guard.invalid_input");
            assertThat(send(method, "null")).isEqualTo("400 guard.invalid_input");
            assertThat(send(method, "'x'")).isEqualTo("400 guard.invalid_input");
        }
        assertThat(administrator.delete(path + "/administrator").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post("/api/users/nobody/roles", "{'roleIds': ['%s']}".formatted(a)).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(service.head()).isEqualTo(before);
    }

    @Test
    void default_roles_come_with_every_new_user() {
        administrator.patch("/api/roles/" + a, "{'isDefault': true}");

        assertThat(roles(fixtures.user())).contains(a);

        administrator.patch("/api/roles/" + a, "{'isDefault': false}");
        assertThat(roles(fixtures.user())).doesNotContain(a);
    }

    private String send(String method, String roleIds) {
        return administrator.send(method, path, "{\"roleIds\": %s}".formatted(roleIds.replace('\'', '"'))).refusal();
    }

    private Iterable<String> roles() {
        return roles(user);
    }

    private Iterable<String> roles(String id) {
        return service.bean(Streams.class).fold(new UserId(id).stream(), new UserRoleIds()).orElseThrow().stream()
                .map(role -> role.value())
                .toList();
    }
}
