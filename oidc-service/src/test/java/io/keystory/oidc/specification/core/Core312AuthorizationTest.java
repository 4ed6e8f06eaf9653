package io.keystory.oidc.specification.core;

import static io.keystory.oidc.support.Browser.asksToSignIn;
import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import io.keystory.store.EventLog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("OpenID Connect Core 1.0, 3.1.2: authorization endpoint")
class Core312AuthorizationTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final String user = GIVEN.user();
    private final String client = GIVEN.client(ApplicationType.SPA);
    private Browser browser;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void a_browser() {
        browser = new Browser(PROVIDER, client);
    }

    @Test
    @DisplayName("3.1.2: GET and POST are supported alike")
    void methods() {
        assertThat(asksToSignIn(browser.authorize())).isTrue();
        assertThat(asksToSignIn(new Browser(PROVIDER, client).authorizeByForm(List.of()))).isTrue();
    }

    @Test
    @DisplayName("3.1.2: a POST from another site, which comes without the session, is answered from the session")
    void post_from_another_site() {
        browser.authorize();
        browser.signIn(user);
        Answer again = browser.authorizeByForm(List.of("Sec-Fetch-Site", "cross-site"), "state", "a b&c");

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.header("Location")).startsWith("/oidc/auth?");
        assertThat(sent(browser.get(again.header("Location")))).containsKey("code").containsEntry("state", "a b&c");
    }

    @Test
    @DisplayName("3.1.2.1: state comes back as it was sent, beside the code and the issuer (RFC 9207, 2)")
    void state_and_issuer() {
        browser.authorize("state", "a b&c=d%é");
        Answer back = browser.signIn(user);

        assertThat(back.header("Location")).startsWith(Given.REDIRECT_URI + "?");
        assertThat(sent(back)).containsEntry("state", "a b&c=d%é")
                .containsEntry("iss", "http://localhost:3001/oidc").containsOnlyKeys("code", "state", "iss");
    }

    @Test
    @DisplayName("3.1.2.1: the nonce is not needed, and comes back in the ID token as it was sent")
    void nonce() {
        browser.authorize("nonce", null);
        assertThat(idToken(browser.signIn(user)).has("nonce")).isFalse();

        assertThat(idToken(browser.authorize("nonce", "with \"signs\"")).path("nonce").asString())
                .isEqualTo("with \"signs\"");
    }

    @Test
    @DisplayName("3.1.2.1: parameters that are not known are ignored, and so are values that only advise")
    void unknown_parameters() {
        Answer answer = browser.authorize("extra", "foobar", "claims_locales", "se", "display", "popup",
                "acr_values", "1 2", "ui_locales", "se fr");

        assertThat(asksToSignIn(answer)).isTrue();
        assertThat(sent(answer)).containsEntry("ui_locales", "se fr");
    }

    @Test
    @DisplayName("3.1.2.1: login_hint comes to the page")
    void login_hint() {
        assertThat(sent(browser.authorize("login_hint", "ada@example.com")))
                .containsEntry("login_hint", "ada@example.com");
    }

    @Test
    @DisplayName("3.1.2.1: scopes come in any order, and unknown ones are left out")
    void scopes() {
        browser.authorize("scope", "email nonsense openid");

        assertThat(browser.tokens(browser.signIn(user)).text("scope").split(" "))
                .containsExactlyInAnyOrder("email", "openid");
    }

    @Test
    @DisplayName("3.1.2.1: prompt=none without a session is login_required, with one it is answered at once")
    void prompt_none() {
        assertThat(sent(browser.authorize("prompt", "none"))).containsEntry("error", "login_required")
                .containsEntry("state", "af0ifjsldkj").containsKey("iss");

        browser.authorize();
        browser.signIn(user);
        assertThat(sent(browser.authorize("prompt", "none"))).containsKey("code");
    }

    @Test
    @DisplayName("3.1.2.1: prompt=none goes with no other prompt")
    void prompt_none_alone() {
        assertThat(sent(browser.authorize("prompt", "none login"))).containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "select_account", "login consent"})
    @DisplayName("3.1.2.1: prompt=login and select_account ask again whoever is signed in, and auth_time tells")
    void prompt_login(String prompt) {
        browser.authorize();
        long before = authTime(browser.signIn(user));

        assertThat(asksToSignIn(browser.authorize("prompt", prompt))).isTrue();
        assertThat(authTime(browser.signIn(user))).isGreaterThanOrEqualTo(before);
    }

    @Test
    @DisplayName("3.1.2.1: max_age asks again whoever authenticated longer ago, and nobody else")
    void max_age() {
        browser.authorize();
        browser.signIn(user);
        assertThat(sent(browser.authorize("max_age", "10000"))).containsKey("code");
        assertThat(asksToSignIn(browser.authorize("max_age", "0"))).isTrue();

        PROVIDER.clock().later(Duration.ofSeconds(3), () -> {
            assertThat(sent(browser.authorize("max_age", "1", "prompt", "none")))
                    .containsEntry("error", "login_required");
            assertThat(asksToSignIn(browser.authorize("max_age", "1"))).isTrue();
            assertThat(sent(browser.signIn(user))).containsKey("code");
        });
    }

    @ParameterizedTest
    @CsvSource({"response_type, token, unsupported_response_type", "response_type, id_token, unsupported_response_type",
            "response_mode, web_message, unsupported_response_mode", "prompt, nonsense, invalid_request",
            "max_age, -1, invalid_request", "max_age, soon, invalid_request", "resource, https://nowhere, invalid_target",
            "registration, '{}', registration_not_supported", "code_challenge_method, plain, invalid_request",
            "code_challenge, short, invalid_request"})
    @DisplayName("3.1.2.2, 3.1.2.6: what does not comply is refused with its error, at the redirect URI, with the state")
    void refused(String parameter, String value, String error) {
        long head = head();

        assertThat(sent(browser.authorize(parameter, value))).containsEntry("error", error)
                .containsEntry("state", "af0ifjsldkj").containsKey("iss");
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "nonce", "prompt", "response_type", "anything"})
    @DisplayName("3.1.2.6, RFC 6749 3.1: a parameter that is given twice, or is too long, is told to the application")
    void twice_or_too_long(String parameter) {
        long head = head();
        String address = "/oidc/auth?client_id=%s&redirect_uri=%s&state=s&%s=a&%3$s=a"
                .formatted(client, Given.REDIRECT_URI, parameter);

        assertThat(sent(browser.get(address))).containsEntry("error", "invalid_request").containsEntry("state", "s");
        assertThat(sent(browser.authorize(parameter, "a".repeat(5000)))).containsEntry("error", "invalid_request");
        assertThat(sent(browser.authorize(parameter, "€".repeat(500)))).containsEntry("error", "invalid_request");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    @DisplayName("3.1.2.6: parameters for which an answer has no room, taken together, are told to the application")
    void too_long_together() {
        String text = "a".repeat(4000);

        assertThat(sent(browser.authorizeByForm(List.of(), "login_hint", text, "organization_id", text, "identifier", text,
                "ui_locales", text, "nonce", text))).containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "redirect_uri", "state", "response_mode"})
    @DisplayName("3.1.2.6, RFC 6749 3.1: what says where to answer is never given twice: then nobody is told")
    void address_twice(String parameter) {
        Answer answer = browser.get("/oidc/auth?client_id=%s&redirect_uri=%s&response_type=code&%s=a&%3$s=a"
                .formatted(client, Given.REDIRECT_URI, parameter));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    @DisplayName("3.1.2.6: a missing response_type is invalid_request")
    void no_response_type() {
        assertThat(sent(browser.authorize("response_type", null))).containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"redirect_uri, https://app.example.com/callback/", "redirect_uri, https://app.example.com/callback?x=1",
            "redirect_uri, http://app.example.com/callback", "redirect_uri,", "client_id, nobody", "client_id,"})
    @DisplayName("3.1.2.1: a redirect URI that is not exactly registered, or an unknown client, is never redirected to")
    void never_redirected(String parameter, String value) {
        Answer answer = browser.authorize(parameter, value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
    }

    private static long head() {
        return PROVIDER.bean(EventLog.class).reader().head();
    }

    private long authTime(Answer back) {
        return idToken(back).path("auth_time").asLong();
    }

    private JsonNode idToken(Answer back) {
        return TestKeys.verified(browser.tokens(back).text("id_token"), SignatureAlgorithm.ES384);
    }
}
