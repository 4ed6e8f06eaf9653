package io.keystory.command.accountcenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCenterApiTest {

    private static final String PATH = "/api/account-center";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void what_is_given_changes_and_the_rest_stays() {
        administrator.patch(PATH, "{'enabled': true, 'fields': {'name': 'Edit'}}");

        Answer answer = administrator.patch(PATH, "{'fields': {'avatar': 'ReadOnly'}, 'customCss': 'a{}'}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("enabled").asBoolean()).isTrue();
        assertThat(answer.json().at("/fields/name").asString()).isEqualTo("Edit");
        assertThat(answer.json().at("/fields/avatar").asString()).isEqualTo("ReadOnly");
        assertThat(answer.text("customCss")).isEqualTo("a{}");
        assertThat(answer.text("id")).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'enabled': null}                      | 400 guard.invalid_input
            {'enabled': 'yes'}                     | 400 guard.invalid_input
            {'fields': null}                       | 400 guard.invalid_input
            {'fields': {'name': 'Maybe'}}          | 400 guard.invalid_input
            {'webauthnRelatedOrigins': ['x']}      | 400 guard.invalid_input
            {'deleteAccountUrl': 'javascript:x'}   | 400 guard.invalid_input
            {'deletionRequestsEnabled': null}      | 400 guard.invalid_input
            {'deletionGraceDays': 0}               | 400 guard.invalid_input
            {'deletionGraceDays': 366}             | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.patch(PATH, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }
}
