package io.keystory.command.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationSecretApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String path = "/api/applications/" + new Fixtures().application("MachineToMachine") + "/secrets";

    @Test
    void a_secret_is_created_shown_renamed_and_deleted() {
        long soon = System.currentTimeMillis() + 60_000;
        Answer created = administrator.post(path, "{'name': 'one', 'expiresAt': %d}".formatted(soon));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("value")).matches("[0-9a-zA-Z]{32}");
        assertThat(created.json().get("expiresAt").asLong()).isEqualTo(soon);
        assertThat(administrator.post(path, "{'name': 'one'}").refusal())
                .isEqualTo("422 application.secret_name_exists");

        Answer renamed = administrator.patch(path + "/one", "{'name': 'number two'}");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text("name")).isEqualTo("number two");
        assertThat(renamed.text("value")).isEqualTo(created.text("value"));

        assertThat(administrator.delete(path + "/number%20two").status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/number%20two").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a;b", "50%", ".", "..", "...", "C:\\\\keys", "delete", "ключ 🔑"})
    void a_secret_whose_name_no_path_can_say_is_named_in_the_body(String name) {
        String value = administrator.post(path, "{'name': '%s'}".formatted(name)).text("value");

        Answer renamed = administrator.patch(path, "{'currentName': '%s', 'name': '%s/'}".formatted(name, name));
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        assertThat(renamed.text("value")).isEqualTo(value);
        assertThat(administrator.post(path + "/delete", "{'name': '%s'}".formatted(name)).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post(path + "/delete", "{'name': '%s/'}".formatted(name)).status()).isEqualTo(204);
    }

    @Test
    void a_machine_starts_with_a_secret() {
        assertThat(administrator.patch(path + "/Default%20secret", "{'name': 'first'}").text("value"))
                .matches("[0-9a-zA-Z]{32}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                 | 400 guard.invalid_input
            {'name': ''}                       | 400 guard.invalid_input
            {'name': 'a\\nb'}                 | 400 guard.invalid_input
            {'name': 'n', 'expiresAt': 1}      | 400 request.invalid_input
            {'name': 'n', 'expiresAt': 'soon'} | 400 guard.invalid_input
            {'name': 'n', 'expiresAt': 8640000000000001} | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post(path, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(administrator.post("/api/applications/none/secrets", "{'name': 'n'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path + "/none", "{'name': 'n'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path, "{'currentName': 'none', 'name': 'n'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path, "{'name': 'n'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(path + "/delete", "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch(path + "/Default%20secret", "{'name': null}").refusal())
                .isEqualTo("400 guard.invalid_input");
    }
}
