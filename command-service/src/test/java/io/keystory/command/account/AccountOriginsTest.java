package io.keystory.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of any origin may call the APIs that take a token of the account itself, and no others. */
class AccountOriginsTest {

    private static final String ALLOW = "Access-Control-Allow-Origin";
    private static final String PAGE = "https://somewhere.example";

    private final TestCommandService service = TestCommandService.running();

    @ParameterizedTest
    @ValueSource(strings = {"/api/my-account/password", "/api/my-account/mfa-verifications", "/api/verifications/password"})
    void pages_of_any_origin_call_the_account_api_without_cookies(String path) {
        Answer asked = asked(path);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header(ALLOW)).isIn("*", PAGE);
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("authorization", "logto-verification-id");
        assertThat(asked.header("Access-Control-Allow-Credentials")).isNull();

        TestClient self = service.account(new Fixtures().user(), "openid");
        assertThat(self.send("POST", path, "{}", "Origin", PAGE).header(ALLOW)).isIn("*", PAGE);
        assertThat(service.anonymous().send("POST", path, "{}", "Origin", PAGE).header(ALLOW)).isIn("*", PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/experience/submit", "/api/interaction/consent", "/api/users"})
    void pages_of_other_origins_call_nothing_else(String path) {
        assertThat(asked(path).header(ALLOW)).isNull();
        assertThat(service.anonymous().send("POST", path, "{}", "Origin", PAGE).header(ALLOW)).isNull();
    }

    /** What a browser asks before it calls across origins. */
    private Answer asked(String path) {
        return service.anonymous().send("OPTIONS", path, null, "Origin", PAGE, "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "authorization,logto-verification-id");
    }
}
