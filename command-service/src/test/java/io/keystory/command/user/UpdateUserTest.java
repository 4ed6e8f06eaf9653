package io.keystory.command.user;

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

class UpdateUserTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String user = new Fixtures().user();
    private final String path = "/api/users/" + user;

    @Test
    void what_is_given_changes_and_the_rest_stays() {
        String name = "n" + Ids.next();
        administrator.patch(path, "{'username': '%s', 'name': 'Ada'}".formatted(name));

        Answer answer = administrator.patch(path, "{'avatar': 'https://example.com/a.png', 'customData': {'a': 1}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("username")).isEqualTo(name);
        assertThat(answer.text("name")).isEqualTo("Ada");
        assertThat(answer.text("avatar")).isEqualTo("https://example.com/a.png");
        assertThat(answer.json().at("/customData/a").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''"})
    void null_and_empty_remove(String nothing) {
        administrator.patch(path, "{'primaryEmail': '%s@example.com', 'name': 'Ada'}".formatted(Ids.next()));

        Answer answer = administrator.patch(path, "{'primaryEmail': %s, 'name': %s}".formatted(nothing, nothing));

        assertThat(answer.text("primaryEmail")).isNull();
        assertThat(answer.text("name")).isNull();
    }

    @Test
    void objects_are_replaced_here_and_merged_at_their_own_addresses() {
        administrator.patch(path, "{'customData': {'a': {'x': 1}, 'b': 2}, 'profile': {'givenName': 'A'}}");

        assertThat(administrator.patch(path + "/custom-data", "{'customData': {'a': {'y': 1}}}").json().toString())
                .isEqualTo("{\"a\":{\"y\":1},\"b\":2}");
        assertThat(administrator.patch(path + "/profile", "{'profile': {'familyName': 'L'}}").json().toString())
                .isEqualTo("{\"familyName\":\"L\",\"givenName\":\"A\"}");
        assertThat(administrator.patch(path, "{'customData': {'c': 3}}").json().get("customData").toString())
                .isEqualTo("{\"c\":3}");
    }

    @Test
    void a_released_username_is_free_again() {
        String name = "r" + Ids.next();
        administrator.patch(path, "{'username': '%s'}".formatted(name));
        administrator.patch(path, "{'username': null}");

        assertThat(administrator.post("/api/users", "{'username': '%s'}".formatted(name)).status()).isEqualTo(200);
        assertThat(administrator.patch(path, "{'username': '%s'}".formatted(name)).refusal())
                .isEqualTo("422 user.username_already_in_use");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'username': '1abc'}        | 400 guard.invalid_input
            {'primaryEmail': 'nobody'}  | 400 guard.invalid_input
            {'primaryPhone': '+49'}     | 400 guard.invalid_input
            {'primaryPhone': '0'}       | 422 user.invalid_phone
            {'avatar': 'data:text'}     | 400 guard.invalid_input
            {'customData': null}        | 400 guard.invalid_input
            {'profile': null}           | 400 guard.invalid_input
            {'name': ['a']}             | 400 guard.invalid_input
            {'name': 'A\\u200bda'}      | 400 guard.invalid_input
            {'name': '\\u202eada'}      | 400 guard.invalid_input
            {'name': 'A\\nda'}          | 400 guard.invalid_input
            {'profile': {'nickname': 'A\\ufeff'}}        | 400 guard.invalid_input
            {'primaryEmail': 'ada@exam\\u200bple.com'}   | 400 guard.invalid_input
            {'primaryEmail': 'ada\\u2066@example.com'}   | 400 guard.invalid_input
            {'primaryEmail': 'ada\\u00a0b@example.com'}  | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.patch(path, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void nothing_to_change_appends_nothing() {
        long head = service.head();

        assertThat(administrator.patch(path, "{}").status()).isEqualTo(200);
        assertThat(administrator.patch(path, "{'name': null, 'unknown': 1}").status()).isEqualTo(200);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void nobody_cannot_be_changed() {
        assertThat(administrator.patch("/api/users/nobody", "{'name': 'A'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch("/api/users/nobody/custom-data", "{'customData': {}}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch("/api/users/nobody/profile", "{'profile': {}}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path + "/custom-data", "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch(path + "/profile", "{}").refusal()).isEqualTo("400 guard.invalid_input");
    }
}
