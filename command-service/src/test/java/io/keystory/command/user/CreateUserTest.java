package io.keystory.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateUserTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void a_user_needs_nothing() {
        Answer answer = administrator.post("/api/users", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("id")).matches("[0-9a-z]{12}");
        assertThat(answer.json().has("username")).isTrue();
        assertThat(answer.json().get("username").isNull()).isTrue();
        assertThat(answer.json().get("hasPassword").asBoolean()).isFalse();
        assertThat(answer.json().get("isSuspended").asBoolean()).isFalse();
        assertThat(answer.json().get("profile").isEmpty()).isTrue();
        assertThat(answer.json().get("createdAt").asLong()).isPositive();
        assertThat(answer.header("Keystory-Position")).isNotNull();
    }

    @Test
    void everything_that_was_sent_is_answered() {
        String username = "u" + Ids.next();
        Answer answer = administrator.post("/api/users", """
                {'username': '%s', 'primaryEmail': '%s@example.com', 'primaryPhone': '1%s', 'password': 'secret!',
                 'name': 'Ada', 'avatar': 'https://example.com/a.png', 'customData': {'a': [1, {'b': null}]},
                 'profile': {'givenName': 'Ada', 'address': {'country': 'UK'}}, 'unknown': 1}
                """.formatted(username, username, System.nanoTime() % 1_000_000_000));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("username")).isEqualTo(username);
        assertThat(answer.text("primaryEmail")).isEqualTo(username + "@example.com");
        assertThat(answer.text("name")).isEqualTo("Ada");
        assertThat(answer.text("avatar")).isEqualTo("https://example.com/a.png");
        assertThat(answer.json().at("/customData/a/1/b").isNull()).isTrue();
        assertThat(answer.json().at("/profile/address/country").asString()).isEqualTo("UK");
        assertThat(answer.json().get("hasPassword").asBoolean()).isTrue();
        assertThat(answer.body()).doesNotContain("secret!", "argon2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'username': '1abc'}                                   | 400 guard.invalid_input
            {'username': ''}                                       | 400 guard.invalid_input
            {'username': 'a b'}                                    | 400 guard.invalid_input
            {'username': 5}                                        | 400 guard.invalid_input
            {'primaryEmail': 'nobody'}                             | 400 guard.invalid_input
            {'primaryPhone': '+4912'}                              | 400 guard.invalid_input
            {'primaryPhone': '0491234'}                            | 422 user.invalid_phone
            {'primaryPhone': '1234567890123456'}                   | 422 user.invalid_phone
            {'password': ''}                                       | 400 guard.invalid_input
            {'avatar': 'javascript:alert(1)'}                      | 400 guard.invalid_input
            {'customData': []}                                     | 400 guard.invalid_input
            {'profile': {'givenName': true}}                       | 400 guard.invalid_input
            {'name': 'a\\u0000b'}                                  | 400 guard.invalid_input
            {'customData': {'a\\u0000': 1}}                        | 400 guard.invalid_input
            {'customData': {'a': ['\\ud800']}}                     | 400 guard.invalid_input
            {'customData': {'a': 1e400}}                           | 400 guard.invalid_input
            {'customData': {'a': [-1e999999999]}}                  | 400 guard.invalid_input
            {'password': 'a', 'passwordDigest': 'b'}               | 400 user.password_and_digest
            {'passwordDigest': 'b'}                                | 400 user.password_algorithm_required
            {'passwordDigest': 'b', 'passwordAlgorithm': 'ROT13'}  | 400 guard.invalid_input
            {'passwordDigest': 'b', 'passwordAlgorithm': 'Bcrypt'} | 400 password.unsupported_encryption_method
            {'passwordDigest': 'b', 'passwordAlgorithm': 'Legacy'} | 400 password.invalid_legacy_password_format
            {                                                      | 400 request.malformed_json
            []                                                     | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post("/api/users", body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void what_is_too_long_to_be_stored_is_refused() {
        long head = service.head();

        assertThat(administrator.post("/api/users", "{'name': '%s'}".formatted("n".repeat(129))).refusal())
                .isEqualTo("422 entity.value_too_long");
        assertThat(administrator.post("/api/users", "{'name': '%s'}".formatted("n".repeat(2_000_000))).refusal())
                .isEqualTo("413 request.too_large");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void identifiers_belong_to_one_user() {
        String name = "t" + Ids.next();
        assertThat(administrator.post("/api/users", "{'username': '%s', 'primaryEmail': '%s@x.org', 'primaryPhone': '%s'}"
                .formatted(name, name, "88" + System.nanoTime() % 1_000_000_000)).status()).isEqualTo(200);
        long head = service.head();

        assertThat(administrator.post("/api/users", "{'username': '%s'}".formatted(name)).refusal())
                .isEqualTo("422 user.username_already_in_use");
        assertThat(administrator.post("/api/users", "{'primaryEmail': '%s@X.org'}".formatted(name)).refusal())
                .isEqualTo("422 user.email_already_in_use");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_digest_from_elsewhere_is_taken_over() {
        Answer answer = administrator.post("/api/users",
                "{'passwordDigest': '5f4dcc3b5aa765d61d8327deb882cf99', 'passwordAlgorithm': 'MD5'}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("hasPassword").asBoolean()).isTrue();
    }
}
