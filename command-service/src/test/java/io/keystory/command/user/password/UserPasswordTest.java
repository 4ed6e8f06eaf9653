package io.keystory.command.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;

class UserPasswordTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void a_password_is_set_whatever_the_policy_says_and_verified() {
        String path = "/api/users/" + fixtures.user() + "/password";

        Answer set = administrator.patch(path, "{'password': 'x'}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().get("hasPassword").asBoolean()).isTrue();

        long head = service.head();
        assertThat(administrator.post(path + "/verify", "{'password': 'x'}").status()).isEqualTo(204);
        assertThat(administrator.post(path + "/verify", "{'password': 'y'}").refusal())
                .isEqualTo("422 session.invalid_credentials");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void an_imported_digest_is_verified() {
        String id = administrator.post("/api/users",
                "{'passwordDigest': '5f4dcc3b5aa765d61d8327deb882cf99', 'passwordAlgorithm': 'MD5'}").text("id");

        assertThat(administrator.post("/api/users/" + id + "/password/verify", "{'password': 'password'}").status())
                .isEqualTo(204);
    }

    @Test
    void who_has_no_password_is_verified_by_none() {
        assertThat(administrator.post(
                "/api/users/" + fixtures.user() + "/password/verify", "{'password': 'x'}").refusal())
                .isEqualTo("422 session.invalid_credentials");
    }

    @Test
    void passwords_expire_only_where_the_sign_in_experience_lets_them() {
        assertThat(administrator.patch(
                "/api/users/" + fixtures.user("x") + "/password/expiration", "{'isExpired': true}").refusal())
                .isEqualTo("400 sign_in_experiences.password_expiration_not_enabled");
    }

    @Test
    void bad_input_and_nobody_are_refused_and_append_nothing() {
        String path = "/api/users/" + fixtures.user() + "/password";
        long head = service.head();

        assertThat(administrator.patch(path, "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch(path, "{'password': ''}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch(path, "{'password': '%s'}".formatted("p".repeat(4097))).refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(path + "/verify", "{'password': null}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch(path + "/expiration", "{'isExpired': 'yes'}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch("/api/users/nobody/password", "{'password': 'x'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post("/api/users/nobody/password/verify", "{'password': 'x'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(service.head()).isEqualTo(head);
    }
}
