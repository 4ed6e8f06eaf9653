package io.keystory.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.Test;

class UserStatusTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void a_user_is_suspended_and_reactivated() {
        String path = "/api/users/" + fixtures.user() + "/is-suspended";

        assertThat(administrator.patch(path, "{'isSuspended': true}").json().get("isSuspended").asBoolean()).isTrue();
        assertThat(administrator.patch(path, "{'isSuspended': false}").json().get("isSuspended").asBoolean()).isFalse();
        assertThat(administrator.patch(path, "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch("/api/users/nobody/is-suspended", "{'isSuspended': true}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void a_deleted_user_is_gone_and_the_username_free() {
        String name = "d" + Ids.next();
        String id = administrator.post("/api/users", "{'username': '%s'}".formatted(name)).text("id");

        assertThat(administrator.delete("/api/users/" + id).status()).isEqualTo(204);
        assertThat(administrator.delete("/api/users/" + id).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch("/api/users/" + id, "{'name': 'x'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post("/api/users", "{'username': '%s'}".formatted(name)).status()).isEqualTo(200);
    }

    @Test
    void nobody_deletes_themselves() {
        String id = fixtures.user();

        assertThat(service.person(id).delete("/api/users/" + id).refusal()).isEqualTo("400 user.cannot_delete_self");
        assertThat(service.person("other").delete("/api/users/" + id).status()).isEqualTo(204);
    }
}
