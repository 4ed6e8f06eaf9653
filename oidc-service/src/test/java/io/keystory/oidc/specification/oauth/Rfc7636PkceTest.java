package io.keystory.oidc.specification.oauth;

import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7636, proof keys for codes; the reference takes S256 only. */
class Rfc7636PkceTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;
    private Browser browser;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        browser = new Browser(PROVIDER, app.client());
    }

    @Test
    void section_4_3_a_request_has_a_challenge_with_its_method_and_neither_alone() {
        assertThat(Browser.asksToSignIn(browser.authorize())).isTrue();
        assertThat(sent(browser.authorize("code_challenge_method", null))).containsEntry("error", "invalid_request");
        assertThat(sent(browser.authorize("code_challenge", null))).containsEntry("error", "invalid_request");
    }

    @Test
    void section_4_4_1_a_public_client_without_a_challenge_and_a_method_that_is_not_supported_are_refused() {
        assertThat(sent(browser.authorize("code_challenge", null, "code_challenge_method", null)))
                .containsEntry("error", "invalid_request").containsKey("error_description");
        assertThat(sent(browser.authorize("code_challenge_method", "plain"))).containsEntry("error", "invalid_request");
        assertThat(sent(browser.authorize("code_challenge", "short"))).containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk=", "dbjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", ""})
    void section_4_6_a_code_is_given_for_its_verifier_only_and_stays_good_for_that(String verifier) {
        String code = app.code("openid");

        assertThat(redeem(code, verifier).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code, Authorized.VERIFIER).status()).isEqualTo(200);
    }

    private Answer redeem(String code, String verifier) {
        return PROVIDER.calls().form("/oidc/token", "grant_type", "authorization_code", "client_id", app.client(),
                "code", code, "code_verifier", verifier, "redirect_uri", Given.REDIRECT_URI);
    }
}
