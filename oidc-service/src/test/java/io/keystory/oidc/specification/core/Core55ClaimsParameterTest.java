package io.keystory.oidc.specification.core;

import static io.keystory.oidc.support.Browser.asksToSignIn;
import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.UserScope;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import io.keystory.store.EventLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("OpenID Connect Core 1.0, 5.5: claims parameter")
class Core55ClaimsParameterTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String SINGLE = "urn:keystory:acr:single-factor";
    private static final String MULTI = "urn:keystory:acr:multi-factor";
    private static final String STEP_UP =
            "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"" + SINGLE + "\"]}}}";
    private static final String SEVERAL_FACTORS =
            "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"" + MULTI + "\"}}}";

    private final String user = GIVEN.user();
    private String client;
    private Browser browser;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void a_browser() {
        client = GIVEN.client(ApplicationType.SPA);
        browser = new Browser(PROVIDER, client);
    }

    @Test
    @DisplayName("5.5: claims that are asked for one by one are told where they are asked for, and only there")
    void where_asked_for() {
        GIVEN.standardClaims(client);
        Answer tokens = signedIn("""
                {"userinfo":{"name":{"essential":true},"picture":null,"nonsense":null},"id_token":{"email":null}}""");

        JsonNode told = userInfo(tokens);
        assertThat(told.path("name").asString()).isEqualTo("Ada Lovelace");
        assertThat(told.has("email")).isFalse();
        assertThat(told.has("picture")).isFalse();
        assertThat(told.has("given_name")).isFalse();
        assertThat(idToken(tokens).path("email").asString()).startsWith("ada-");
        assertThat(idToken(tokens).has("name")).isFalse();
        assertThat(tokens.text("scope")).isEqualTo("openid");
    }

    @Test
    @DisplayName("5.5: they stand beside the claims of scopes, and come again with refreshed tokens")
    void beside_scopes() {
        browser.authorize("scope", "openid email offline_access", "prompt", "consent",
                "claims", "{\"userinfo\":{\"name\":null},\"id_token\":{\"nickname\":null,\"acr\":null}}");
        Answer first = browser.tokens(browser.signIn(user));
        Answer fresh = PROVIDER.calls().form("/oidc/token", "grant_type", "refresh_token", "client_id", client,
                "refresh_token", first.text("refresh_token"));

        assertThat(userInfo(fresh).has("email")).isTrue();
        assertThat(userInfo(fresh).path("name").asString()).isEqualTo("Ada Lovelace");
        assertThat(idToken(fresh).path("acr").asString()).isEqualTo(SINGLE);
    }

    @Test
    @DisplayName("5.5: a third party is told what is enabled for it and consented to, and nothing else")
    void third_parties() {
        client = GIVEN.client(ApplicationType.SPA, ClientSettings.DEFAULTS, true, Given.REDIRECT_URI);
        GIVEN.enabledScope(client, UserScope.EMAIL);
        browser = new Browser(PROVIDER, client);
        browser.authorize("claims", "{\"userinfo\":{\"email\":null,\"name\":null}}");

        assertThat(browser.signIn(user).header("Location")).startsWith("/consent?");
        JsonNode told = userInfo(browser.tokens(browser.consent(user)));
        assertThat(told.has("email")).isTrue();
        assertThat(told.has("name")).isFalse();
        assertThat(sent(browser.authorize("prompt", "none", "claims", "{\"userinfo\":{\"email\":null}}")))
                .containsKey("code");
    }

    @Test
    @DisplayName("5.5.1: a value for sub is a demand: nobody else is answered about")
    void sub() {
        String other = GIVEN.user();
        String claims = "{\"id_token\":{\"sub\":{\"value\":\"" + user + "\"}}}";
        browser.authorize();
        browser.signIn(other);

        assertThat(sent(browser.authorize("prompt", "none", "claims", claims))).containsEntry("error", "login_required");
        assertThat(asksToSignIn(browser.authorize("claims", claims))).isTrue();
        assertThat(sent(browser.signIn(other))).containsEntry("error", "login_required").containsKey("state");
        assertThat(asksToSignIn(browser.authorize("claims", claims))).isTrue();
        assertThat(sent(browser.signIn(user))).containsKey("code");
        assertThat(sent(browser.authorize("prompt", "none", "claims", claims))).containsKey("code");
    }

    @Test
    @DisplayName("5.5.1.1: an essential acr is never met by an old session (CVE-2026-97176)")
    void step_up() {
        browser.authorize();
        browser.signIn(user);

        assertThat(sent(browser.authorize("prompt", "none", "claims", STEP_UP)))
                .containsEntry("error", "login_required");
        assertThat(asksToSignIn(browser.authorize("claims", STEP_UP))).isTrue();
        assertThat(idToken(browser.tokens(browser.signIn(user))).path("acr").asString()).isEqualTo(SINGLE);
        assertThat(asksToSignIn(browser.authorize("claims", STEP_UP))).isTrue();
    }

    @Test
    @DisplayName("5.5.1.1: an essential acr that cannot be reached is a failed authentication")
    void unreachable() {
        assertThat(sent(browser.authorize("claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"phr\"}}}")))
                .containsEntry("error", "unmet_authentication_requirements");
    }

    @Test
    @DisplayName("5.5.1.1: an essential acr of several factors is reached with several, and not with one")
    void several_factors() {
        browser.authorize("claims", SEVERAL_FACTORS);
        assertThat(idToken(browser.tokens(browser.signInWithTwoFactors(user))).path("acr").asString()).isEqualTo(MULTI);

        assertThat(asksToSignIn(browser.authorize("claims", SEVERAL_FACTORS))).isTrue();
        assertThat(sent(browser.signIn(user))).containsEntry("error", "unmet_authentication_requirements");
    }

    @Test
    @DisplayName("5.5.1.1: who showed several factors showed one, and the acr that is told is one that was asked for")
    void more_than_asked_for() {
        browser.authorize("claims", STEP_UP, "scope", "openid offline_access", "prompt", "consent");
        Answer first = browser.tokens(browser.signInWithTwoFactors(user));
        Answer fresh = PROVIDER.calls().form("/oidc/token", "grant_type", "refresh_token", "client_id", client,
                "refresh_token", first.text("refresh_token"));

        assertThat(idToken(first).path("acr").asString()).isEqualTo(SINGLE);
        assertThat(idToken(fresh).path("acr").asString()).isEqualTo(SINGLE);
        assertThat(idToken(browser.tokens(browser.authorize("acr_values", "phr"))).path("acr").asString())
                .isEqualTo(MULTI);
    }

    @Test
    @DisplayName("3.1.2.1: acr_values ask for acr voluntarily: it is told, whichever it is")
    void acr_values() {
        browser.authorize("acr_values", "phr " + SINGLE);
        assertThat(idToken(browser.tokens(browser.signIn(user))).path("acr").asString()).isEqualTo(SINGLE);

        assertThat(idToken(browser.tokens(browser.authorize("acr_values", "phr"))).path("acr").asString())
                .isEqualTo(SINGLE);
        assertThat(idToken(browser.tokens(browser.authorize())).has("acr")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "[]", "\"x\"", "{\"userinfo\":[]}", "{\"id_token\":{\"acr\":true}}", "{",
            "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"\\u0000\"}}}"})
    @DisplayName("3.1.2.2: what is no such object is invalid_request, and appends nothing")
    void malformed(String claims) {
        long head = PROVIDER.bean(EventLog.class).reader().head();

        assertThat(sent(browser.authorize("claims", claims))).containsEntry("error", "invalid_request");
        assertThat(PROVIDER.bean(EventLog.class).reader().head()).isEqualTo(head);
    }

    private Answer signedIn(String claims) {
        browser.authorize("claims", claims);
        return browser.tokens(browser.signIn(user));
    }

    private static JsonNode userInfo(Answer tokens) {
        return PROVIDER.calls().get("/oidc/me", Calls.bearer(tokens.text("access_token")).toArray(String[]::new)).json();
    }

    private static JsonNode idToken(Answer tokens) {
        return TestKeys.verified(tokens.text("id_token"), SignatureAlgorithm.ES384);
    }
}
