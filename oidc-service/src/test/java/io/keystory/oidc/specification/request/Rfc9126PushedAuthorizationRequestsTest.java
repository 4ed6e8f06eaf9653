package io.keystory.oidc.specification.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.AuthorizationRulesChosen;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.Parts;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** OAuth 2.0 Pushed Authorization Requests. @see <a href="https://www.rfc-editor.org/rfc/rfc9126">RFC 9126</a> */
class Rfc9126PushedAuthorizationRequestsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    /** Section 2.2. */
    @Test
    void the_answer_is_a_reference_that_nobody_can_guess_and_how_long_it_lives() {
        Answer first = push("state", "a");
        Answer second = push("state", "a");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("Content-Type")).startsWith("application/json");
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(first.text("request_uri")).matches("urn:ietf:params:oauth:request_uri:[A-Za-z0-9_-]{43}")
                .isNotEqualTo(second.text("request_uri"));
        assertThat(first.json().path("expires_in").asInt()).isBetween(5, 599);
    }

    /** Section 2, second paragraph. */
    @Test
    void a_confidential_client_authenticates_as_at_the_token_endpoint() {
        String web = GIVEN.client(ApplicationType.TRADITIONAL);

        assertThat(pushAs(Calls.basic(web, "wrong")).status()).isEqualTo(401);
        assertThat(pushAs(Calls.basic(web, "wrong")).error()).isEqualTo("invalid_client");
        assertThat(pushAs(List.of(), "client_id", web).status()).isEqualTo(401);
        assertThat(pushAs(Calls.basic(web, Given.SECRET)).status()).isEqualTo(201);
        assertThat(pushAs(List.of(), "client_id", web, "client_secret", Given.SECRET).status()).isEqualTo(201);
    }

    /** Section 2.1, first paragraph. */
    @Test
    void the_client_of_the_request_is_the_one_that_authenticated() {
        String web = GIVEN.client(ApplicationType.TRADITIONAL);

        assertThat(pushAs(Calls.basic(web, Given.SECRET), "client_id", app.client()).error())
                .isEqualTo("invalid_request");
    }

    /** Section 2.1, second paragraph. */
    @Test
    void a_pushed_request_holds_no_reference() {
        assertThat(push("request_uri", "urn:ietf:params:oauth:request_uri:x").error()).isEqualTo("invalid_request");
        assertThat(push("request_uri", "https://app.example.com/request.jwt").error()).isEqualTo("invalid_request");
    }

    /** Section 2.1, step 3. */
    @Test
    void the_request_is_validated_as_one_at_the_authorization_endpoint() {
        Facts facts = new Facts(PROVIDER);

        assertThat(push("redirect_uri", "https://evil.example/callback").error()).isEqualTo("invalid_request");
        assertThat(push("response_type", "token").error()).isEqualTo("unsupported_response_type");
        assertThat(push("response_type", null).error()).isEqualTo("invalid_request");
        assertThat(push("code_challenge", null).error()).isEqualTo("invalid_request");
        assertThat(push("resource", "https://unknown.example").error()).isEqualTo("invalid_target");
        assertThat(push("dpop_jkt", "short").error()).isEqualTo("invalid_request");
        assertThat(push("state", "a", "state", "b").error()).isEqualTo("invalid_request");
        assertThat(push("state", "a\0b").error()).isEqualTo("invalid_request");
        assertThat(push("state", "a".repeat(60_000)).status()).isEqualTo(413);
        assertThat(facts.all()).isEmpty();
    }

    /** Section 4, first paragraph. */
    @Test
    void the_browser_needs_the_reference_only_and_what_else_it_says_does_not_count() {
        Answer answer = authorize(push("state", "pushed").text("request_uri"), app.client(),
                "&state=other&redirect_uri=" + encode("https://evil.example") + "&scope=email");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith(Given.REDIRECT_URI + "?code=").contains("state=pushed")
                .contains("iss=");
    }

    /** Section 4, second paragraph: bound to the client that pushed it. */
    @Test
    void another_client_cannot_use_the_reference() {
        Authorized other = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), app.user());
        String reference = push("state", "a").text("request_uri");

        Answer stolen = authorize(reference, other.client(), "");

        assertThat(stolen.status()).isEqualTo(400);
        assertThat(stolen.header("Location")).isNull();
        assertThat(PROVIDER.calls().get("/oidc/auth?request_uri=" + encode(reference), app.browser()).status())
                .isEqualTo(400);
        assertThat(authorize(reference, app.client(), "").header("Location")).contains("code=");
    }

    /** Section 4, third paragraph. */
    @Test
    void an_expired_or_unknown_reference_is_refused() {
        String reference = push("state", "a").text("request_uri");
        PROVIDER.bean(JdbcTemplate.class).update(
                "update token.pushed_request set expires_at = now() - interval '1 second' where client_id = ?",
                app.client());

        assertThat(authorize(reference, app.client(), "").status()).isEqualTo(400);
        assertThat(authorize("urn:ietf:params:oauth:request_uri:" + "x".repeat(43), app.client(), "").status())
                .isEqualTo(400);
        assertThat(authorize(reference.substring(0, reference.length() - 1), app.client(), "").status())
                .isEqualTo(400);
    }

    /** Section 4 and 7.3; FAPI 2.0 Security Profile, 5.3.2.2: at the point of authorization. */
    @Test
    void of_many_authorizations_with_one_reference_at_two_processes_exactly_one_gets_a_code() {
        String reference = push("state", "a").text("request_uri");
        try (TestProvider other = TestProvider.another()) {
            List<Answer> answers = Together.atBoth(50, PROVIDER, other,
                    process -> process.calls().get(path(reference, app.client()), app.browser()));

            assertThat(answers).extracting(answer -> String.valueOf(answer.header("Location")))
                    .filteredOn(location -> location.contains("code=")).hasSize(1);
            assertThat(other.calls().get(path(reference, app.client()), app.browser()).status()).isEqualTo(400);
        }
        assertThat(authorize(reference, app.client(), "").status()).isEqualTo(400);
    }

    /** FAPI 2.0 Security Profile, 5.3.2.2: loading a page uses nothing up. */
    @Test
    void a_page_may_be_loaded_ahead_of_the_authorization() {
        String reference = push("state", "a").text("request_uri");

        assertThat(PROVIDER.calls().get(path(reference, app.client())).header("Location")).startsWith("/sign-in");
        assertThat(authorize(reference, app.client(), "").header("Location")).contains("code=");
    }

    /** Section 6: a client that says that it pushes its requests is refused any other. */
    @Test
    void who_must_push_gets_nothing_for_a_request_that_was_not_pushed() {
        GIVEN.happened(new AuthorizationRulesChosen(
                new ApplicationId(app.client()), new AuthorizationRules(true, false, null, null)));

        assertThat(Browser.sent(PROVIDER.calls().get("/oidc/auth?" + Browser.encoded(
                new Browser(PROVIDER, app.client()).request()), app.browser())))
                .containsEntry("error", "invalid_request").containsKeys("state", "iss").doesNotContainKey("code");
        assertThat(Browser.sent(authorize(push().text("request_uri"), app.client(), ""))).containsKey("code");
    }

    @Test
    void what_was_pushed_is_forgotten_once_it_is_used() {
        authorize(push("login_hint", "ada@example.com").text("request_uri"), app.client(), "");

        assertThat(PROVIDER.bean(JdbcTemplate.class).queryForObject(
                "select parameters::text from token.pushed_request where client_id = ?", String.class, app.client()))
                .isEqualTo("{}");
    }

    @Test
    void pushing_costs_one_statement() {
        push("state", "a");
        PROVIDER.statements().take();

        push("state", "b");

        assertThat(PROVIDER.statements().take()).singleElement().asString().startsWith("insert into token.pushed_request");
    }

    private Answer push(String... changes) {
        return pushAs(List.of(), Parts.of("client_id", app.client()).with(changes));
    }

    private Answer pushAs(List<String> headers, String... changes) {
        return PROVIDER.calls().form("/oidc/request", headers, Parts.of(
                "response_type", "code", "redirect_uri", Given.REDIRECT_URI, "scope", "openid",
                "code_challenge", Authorized.challenge(), "code_challenge_method", "S256").with(changes));
    }

    private Answer authorize(String reference, String client, String more) {
        return PROVIDER.calls().get(path(reference, client) + more, app.browser());
    }

    private static String path(String reference, String client) {
        return "/oidc/auth?client_id=" + client + "&request_uri=" + encode(reference);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
