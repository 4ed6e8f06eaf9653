package io.keystory.command.signinexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInExperienceApiTest {

    private static final String PATH = "/api/sign-in-exp";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void what_is_given_changes_and_the_rest_stays() {
        Answer answer = administrator.patch(PATH, "{'termsOfUseUrl': 'https://a.example', 'hideLogtoBranding': true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("termsOfUseUrl")).isEqualTo("https://a.example");
        assertThat(answer.json().get("hideLogtoBranding").asBoolean()).isTrue();
        assertThat(answer.text("signInMode")).isEqualTo("SignInAndRegister");
        assertThat(answer.json().at("/signUp/identifiers/0").asString()).isEqualTo("username");

        assertThat(administrator.patch(PATH, "{'termsOfUseUrl': null}").text("termsOfUseUrl")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'color': {'primaryColor': 'red', 'isDarkModeEnabled': false, 'darkPrimaryColor': '#000'}} | 400 guard.invalid_input
            {'color': null}                                                           | 400 guard.invalid_input
            {'customUiCsp': {'scriptSrc': ['https://a.example; script-src *']}}       | 400 guard.invalid_input
            {'customUiCsp': {'connectSrc': ['*']}}                                    | 400 guard.invalid_input
            {'customUiCsp': {'scriptSrc': ['https://*.com']}}                         | 400 guard.invalid_input
            {'customUiCsp': {'connectSrc': ['http://api.example.com']}}               | 400 guard.invalid_input
            {'customUiCsp': {'scriptSrc': [null]}}                                    | 400 guard.invalid_input
            {'signInMode': 'Sideways'}                                                | 400 guard.invalid_input
            {'termsOfUseUrl': 'javascript:alert(1)'}                                  | 400 guard.invalid_input
            {'languageInfo': {'autoDetect': true, 'fallbackLanguage': 'xx'}}          | 400 sign_in_experiences.unsupported_default_language
            {'signIn': {'methods': []}}                                               | 400 sign_in_experiences.miss_sign_up_identifier_in_sign_in
            {'signUp': {'identifiers': ['email'], 'password': true, 'verify': true}}  | 400 sign_in_experiences.miss_sign_up_identifier_in_sign_in
            {'mfa': {'factors': ['BackupCode'], 'policy': 'UserControlled'}}          | 400 sign_in_experiences.backup_code_cannot_be_enabled_alone
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.patch(PATH, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_password_is_checked_without_being_set() {
        String path = PATH + "/default/check-password";
        String user = new Fixtures().user();
        administrator.patch("/api/users/" + user, "{'name': 'Hieronymus'}");
        long head = service.head();

        assertThat(administrator.post(path, "{'password': 'correct horse battery'}").body())
                .isEqualTo("{\"result\":true}");
        Answer refused = administrator.post(path, "{'password': '1234'}");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.json().get("result").asBoolean()).isFalse();
        assertThat(refused.json().at("/issues/0/code").asString()).isEqualTo("password_rejected.too_short");
        assertThat(administrator.post(path, "{'password': 'hieronymus', 'userId': '%s'}".formatted(user)).body())
                .contains("user_info");
        assertThat(administrator.post(path, "{'password': 'x', 'userId': 'nobody'}").refusal())
                .isEqualTo("400 request.invalid_input");
        assertThat(administrator.post(path, "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }
}
