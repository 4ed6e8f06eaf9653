package io.keystory.oidc.specification.core;

import static io.keystory.oidc.support.Browser.sent;
import static io.keystory.oidc.support.ImplicitClient.fragment;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.SecurityProfileChosen;
import io.keystory.events.application.ProtocolEvent.TokenBindingChosen;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.application.protocol.TokenBindingRules;
import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.ImplicitClient;
import io.keystory.oidc.support.Parts;
import io.keystory.oidc.support.Registering;
import io.keystory.oidc.support.SwitchedFlow;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("OpenID Connect Core 1.0, 3.2: authentication using the implicit flow, where it is offered")
class Core32ImplicitFlowTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final SwitchedFlow FLOW = PROVIDER.bean(SwitchedFlow.class);
    private static final String ISSUER = "http://localhost:3001/oidc";

    private static ImplicitClient client;

    @BeforeAll
    static void aClientRegistersForIt() {
        TestKeys.all();
        FLOW.offer(true);
        client = ImplicitClient.registered(PROVIDER, "");
    }

    @AfterAll
    static void offeredNoMore() {
        FLOW.offer(false);
        new Registering(PROVIDER).mode(RegistrationMode.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token token", "token id_token"})
    @DisplayName("3.2.2.1, 3.2.2.5: both tokens come in the fragment, with type, lifetime and state, without a code or a refresh token")
    void both(String responseType) {
        Facts facts = new Facts(PROVIDER);

        Answer answer = client.authorize("response_type", responseType, "scope", "openid offline_access", "prompt", "none");

        assertThat(answer.header("Location")).startsWith(Given.REDIRECT_URI + "#");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(fragment(answer)).containsOnlyKeys(
                        "access_token", "token_type", "expires_in", "scope", "id_token", "state", "iss")
                .containsEntry("token_type", "Bearer").containsEntry("expires_in", "3600")
                .containsEntry("scope", "openid").containsEntry("state", "af0ifjsldkj").containsEntry("iss", ISSUER);
        assertThat(facts.of(TokensIssued.class)).singleElement().matches(issued -> issued.grantType().equals("implicit")
                && issued.tokenTypes().equals(List.of("AccessToken", "IdToken")));
    }

    @Test
    @DisplayName("3.2.2.5: no access token, nor what belongs to it, where id_token is asked for")
    void id_token_alone() {
        assertThat(fragment(client.authorize("response_type", "id_token")))
                .containsOnlyKeys("id_token", "state", "iss");
    }

    @Test
    @DisplayName("3.2.2.1: the nonce is required")
    void nonce() {
        refused("invalid_request", "nonce", null);
    }

    @Test
    @DisplayName("3.2.2.1, 3.1.2.1: so is the scope openid")
    void openid() {
        refused("invalid_scope", "scope", "profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://app.example.com/cb", "HTTP://app.example.com/cb"})
    @DisplayName("3.2.2.1: tokens are not sent to an http address of a web client")
    void tls(String address) {
        ImplicitClient web = ImplicitClient.registered(PROVIDER, "");
        new Given(PROVIDER).happened(new ClientMetadataChanged(new ApplicationId(web.app().client()),
                new ClientMetadata(List.of(address), List.of(), null, null, null)));

        Answer answer = web.authorize("redirect_uri", address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "query.jwt"})
    @DisplayName("Multiple Response Types 3 and 5, JARM 2.3.1: never in a query")
    void never_in_a_query(String mode) {
        refused("invalid_request", "response_mode", mode);
        refused("unsupported_response_mode", "response_mode", "nonsense");
    }

    @Test
    @DisplayName("Form Post Response Mode 2: in a form, where that is asked for")
    void form_post() {
        Answer page = client.authorize("response_mode", "form_post");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("action=\"" + Given.REDIRECT_URI + "\"", "name=\"id_token\"",
                "name=\"access_token\"", "name=\"iss\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt", "fragment.jwt"})
    @DisplayName("JARM 2.3: signed, in the fragment too")
    void signed(String mode) {
        Map<String, String> sent = fragment(client.authorize("response_mode", mode));

        assertThat(sent).containsOnlyKeys("response");
        assertThat(TestKeys.verified(sent.get("response"), SignatureAlgorithm.RS256).propertyNames())
                .contains("id_token", "access_token", "state", "iss");
    }

    @ParameterizedTest
    @CsvSource({"claims, {, invalid_request", "max_age, soon, invalid_request",
            "resource, https://nowhere.example, invalid_target",
            "dpop_jkt, 0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I, invalid_request", "scope, openid roles, invalid_scope",
            "response_type, token, unsupported_response_type", "response_type, code id_token, unsupported_response_type",
            "response_type, id_token code token, unsupported_response_type"})
    @DisplayName("3.2.2.6: errors come in the fragment, with the state, and nothing happens")
    void errors(String parameter, String value, String error) {
        Facts facts = new Facts(PROVIDER);

        refused(error, parameter, value);

        assertThat(facts.all()).isEmpty();
    }

    @Test
    @DisplayName("3.2.2.6, 3.1.2.6: nobody signed in, and nobody who allowed it, is told in the fragment where nobody may be asked")
    void prompt_none() {
        Browser stranger = new Browser(PROVIDER, client.app().client());

        assertThat(fragment(stranger.authorize("response_type", "id_token", "prompt", "none")))
                .containsEntry("error", "login_required");
        Authorized another = new Authorized(PROVIDER, client.app().client(), new Given(PROVIDER).user());
        assertThat(fragment(new ImplicitClient(PROVIDER, another, null).authorize("prompt", "none", "scope", "openid email")))
                .containsEntry("error", "consent_required");
    }

    @Test
    @DisplayName("3.2.2.3, 3.2.2.4: whoever has to signs in and consents on the way, as for a code")
    void on_the_way() {
        String user = new Given(PROVIDER).user();
        Browser browser = new Browser(PROVIDER, client.app().client());

        assertThat(Browser.asksToSignIn(browser.authorize("response_type", "id_token token", "scope", "openid email")))
                .isTrue();
        assertThat(browser.signIn(user).header("Location")).startsWith("/consent?");
        Map<String, String> sent = fragment(browser.consent(user));

        assertThat(idToken(sent).path("sub").asString()).isEqualTo(user);
        assertThat(userinfo(sent.get("access_token")).text("email")).contains("@example.com");
        assertThat(fragment(browser.authorize("response_type", "id_token", "prompt", "none"))).containsKey("id_token");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("3.2.2.9, 3.2.2.10: beside an access token the ID token tells its hash, in any profile")
    void at_hash(ClaimsProfile profile) throws Exception {
        ImplicitClient told = ImplicitClient.registered(PROVIDER, "");
        new Given(PROVIDER).happened(new ClaimsProfileChosen(new ApplicationId(told.app().client()), profile));
        Map<String, String> sent = fragment(told.authorize());
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(sent.get("access_token").getBytes(StandardCharsets.US_ASCII));

        assertThat(idToken(sent).path("at_hash").asString())
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16)));
        assertThat(idToken(fragment(told.authorize("response_type", "id_token"))).has("at_hash")).isFalse();
    }

    @Test
    @DisplayName("3.2.2.10, 3.2.2.11, 2: the ID token is signed, for the client, and tells the nonce and the time")
    void id_token() {
        JsonNode token = idToken(fragment(client.authorize("nonce", "n \"1\"")));

        assertThat(token.path("nonce").asString()).isEqualTo("n \"1\"");
        assertThat(token.path("iss").asString()).isEqualTo(ISSUER);
        assertThat(token.path("aud").asString()).isEqualTo(client.app().client());
        assertThat(token.path("sub").asString()).isEqualTo(client.app().user());
        assertThat(token.path("exp").asLong()).isGreaterThan(token.path("iat").asLong());
        assertThat(token.has("auth_time")).isTrue();
        assertThat(token.has("c_hash")).isFalse();
    }

    @Test
    @DisplayName("5.4: what the scopes stand for is told by userinfo where there is an access token, and else by the ID token")
    void claims() {
        Map<String, String> both = fragment(client.authorize("scope", "openid email"));

        assertThat(idToken(both).has("email")).isFalse();
        assertThat(userinfo(both.get("access_token")).text("email")).isNotEmpty();
        assertThat(idToken(fragment(client.authorize("scope", "openid email", "response_type", "id_token")))
                .path("email").asString()).isEqualTo(userinfo(both.get("access_token")).text("email"));
    }

    @Test
    @DisplayName("RFC 9126, 7.3: a pushed request brings tokens once, also at the same time")
    void pushed() {
        Answer pushed = PROVIDER.calls().form("/oidc/request", Calls.basic(client.app().client(), client.secret()),
                Parts.of("response_type", "id_token token", "redirect_uri", Given.REDIRECT_URI, "scope", "openid",
                        "nonce", "n").with());
        Map<String, String> reference =
                Map.of("client_id", client.app().client(), "request_uri", pushed.text("request_uri"));

        assertThat(Together.run(20, () -> client.authorize(reference)))
                .filteredOn(answer -> String.valueOf(answer.header("Location")).contains("id_token=")).hasSize(1);
    }

    @Test
    @DisplayName("Registration 2: nobody gets what they did not register for")
    void registered() {
        Given given = new Given(PROVIDER);
        ImplicitClient bound = ImplicitClient.registered(PROVIDER, "");
        ApplicationId id = new ApplicationId(bound.app().client());
        given.happened(new TokenBindingChosen(id, new TokenBindingRules(true, false)));

        assertThat(fragment(bound.authorize())).containsEntry("error", "unauthorized_client");
        assertThat(fragment(bound.authorize("response_type", "id_token"))).containsKey("id_token");
        given.happened(new SecurityProfileChosen(id, SecurityProfile.FAPI2));
        assertThat(fragment(bound.authorize("response_type", "id_token"))).containsEntry("error", "unauthorized_client");
        String other = given.client(ApplicationType.SPA);
        assertThat(fragment(new Browser(PROVIDER, other).authorize("response_type", "id_token")))
                .containsEntry("error", "unauthorized_client");
    }

    @Test
    @DisplayName("Registration 2: nor does a client that may not have them any more when somebody has signed in for it")
    void no_more() {
        Given given = new Given(PROVIDER);
        String user = given.user();
        ImplicitClient bound = ImplicitClient.registered(PROVIDER, "");
        Browser browser = new Browser(PROVIDER, bound.app().client());
        browser.authorize("response_type", "id_token token", "scope", "openid email");
        browser.signIn(user);
        given.happened(new TokenBindingChosen(
                new ApplicationId(bound.app().client()), new TokenBindingRules(true, false)));

        assertThat(fragment(browser.consent(user))).containsEntry("error", "unauthorized_client")
                .doesNotContainKeys("access_token", "id_token");
    }

    @Test
    @DisplayName("RFC 9700, 2.1.2: where it is not offered it does not work, whoever registered for it")
    void not_offered() {
        FLOW.offer(false);
        try {
            assertThat(sent(client.authorize())).containsEntry("error", "unsupported_response_type");
        } finally {
            FLOW.offer(true);
        }
    }

    private static void refused(String error, String... changes) {
        assertThat(fragment(client.authorize(changes))).containsEntry("error", error)
                .containsEntry("state", "af0ifjsldkj").containsEntry("iss", ISSUER);
    }

    private static JsonNode idToken(Map<String, String> sent) {
        return TestKeys.verified(sent.get("id_token"), SignatureAlgorithm.RS256);
    }

    private static Answer userinfo(String token) {
        return PROVIDER.calls().get("/oidc/me", Calls.bearer(token).toArray(String[]::new));
    }
}
