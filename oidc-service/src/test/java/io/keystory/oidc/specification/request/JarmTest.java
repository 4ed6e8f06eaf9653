package io.keystory.oidc.specification.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JWT Secured Authorization Response Mode (JARM). */
class JarmTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    @Test
    void section_2_1_the_answer_says_by_whom_for_whom_and_until_when() {
        Map<String, Object> claims = TestKey.claims(response(authorize("jwt", "code"), "?"));

        assertThat(claims).containsEntry("iss", "http://localhost:3001/oidc").containsEntry("aud", app.client())
                .containsEntry("state", "af0").containsKey("code");
        assertThat((long) claims.get("exp")).isBetween(
                Instant.now().getEpochSecond(), Instant.now().plusSeconds(600).getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({"jwt,?", "query.jwt,?", "fragment.jwt,#"})
    void section_2_3_it_is_the_one_parameter_of_the_redirect(String mode, String separator) {
        String location = authorize(mode, "code").header("Location");

        assertThat(location).startsWith(Given.REDIRECT_URI + separator + "response=").doesNotContain("&");
        assertThat(app.redeem((String) TestKey.claims(location.substring(location.indexOf('=') + 1)).get("code"))
                .status()).isEqualTo(200);
    }

    @Test
    void section_2_3_3_it_may_be_posted() {
        Answer page = authorize("form_post.jwt", "code");

        assertThat(page.status()).isEqualTo(200);
        assertThat(TestKey.claims(page.body().replaceAll("(?s).*name=\"response\" value=\"([^\"]*)\".*", "$1")))
                .containsKey("code");
    }

    @Test
    void section_2_1_an_error_is_signed_too() {
        Map<String, Object> claims = TestKey.claims(response(authorize("jwt", "token"), "?"));

        assertThat(claims).containsEntry("error", "unsupported_response_type").containsEntry("state", "af0")
                .doesNotContainKey("code");
    }

    private Answer authorize(String mode, String responseType) {
        return PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&response_type=" + responseType
                + "&scope=openid&state=af0&redirect_uri=" + Given.REDIRECT_URI + "&code_challenge="
                + Authorized.challenge() + "&code_challenge_method=S256&response_mode=" + mode, app.browser());
    }

    private static String response(Answer answer, String separator) {
        return answer.header("Location").substring((Given.REDIRECT_URI + separator + "response=").length());
    }
}
