package io.keystory.command.user.personalaccesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalAccessTokenApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String user = new Fixtures().user();
    private final String path = "/api/users/" + user + "/personal-access-tokens";

    @Test
    void a_token_is_created_shown_renamed_and_deleted() {
        long soon = System.currentTimeMillis() + 60_000;
        Answer created = administrator.post(path, "{'name': 'one', 'expiresAt': %d}".formatted(soon));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("value")).matches("pat_[0-9a-z]{21}_[0-9a-zA-Z]{32}");
        assertThat(created.text("userId")).isEqualTo(user);
        assertThat(created.json().get("expiresAt").asLong()).isEqualTo(soon);

        assertThat(administrator.patch(path + "/one", "{'name': 'a/b'}").text("value"))
                .isEqualTo(created.text("value"));
        assertThat(administrator.patch(path, "{'currentName': 'a/b', 'name': 'c/d'}").text("name")).isEqualTo("c/d");
        assertThat(administrator.patch(path, "{'name': 'c/d'}").text("value")).isEqualTo(created.text("value"));
        assertThat(administrator.patch(path, "{'name': 'none'}").refusal()).isEqualTo("404 entity.not_exists_with_id");

        assertThat(administrator.post(path + "/delete", "{'name': 'c/d'}").status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/one").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                 | 400 guard.invalid_input
            {'name': ''}                       | 400 guard.invalid_input
            {'name': 'n', 'expiresAt': 1}      | 400 request.invalid_input
            {'name': 'n', 'expiresAt': 'soon'} | 400 guard.invalid_input
            {'name': 'n', 'expiresAt': 8640000000000001} | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post(path, body).refusal()).isEqualTo(refusal);
        assertThat(administrator.patch(path, "{'currentName': 'n'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void nobody_has_none() {
        assertThat(administrator.post("/api/users/nobody/personal-access-tokens", "{'name': 'n'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }
}
