package io.keystory.oidc.configuration;

import static io.keystory.oidc.support.Browser.asksToSignIn;
import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.FrontchannelLogoutChosen;
import io.keystory.events.application.protocol.FrontchannelLogout;
import io.keystory.events.interaction.request.ClaimsRequest;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Advertised;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.ServedRoute;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.token.endpoint.GrantType;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever discovery tells is used here, value by value; and what it does not tell does not work. */
class AdvertisedTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    /** Where browsers and clients are sent by answers, and what tells of itself where administrators opened it. */
    private static final Set<String> LED_TO = Set.of("/oidc/auth/{interactionId}", "/oidc/device",
            "/oidc/session/end/confirm", "/oidc/session/end/success", "/oidc/register", 
            "/oidc/register/{clientId:[A-Za-z0-9_-]{1,64}}", "/oidc/.well-known/openid-configuration");

    private static Authorized app;

    @BeforeAll
    static void somebodyLetAnApplicationIn() {
        TestKeys.all();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.knownUser());
    }

    @Test
    void endpoints_are_those_that_are_told_and_what_these_lead_to() {
        Set<String> told = Advertised.metadata().properties().stream()
                .filter(member -> member.getKey().endsWith("_endpoint") || member.getKey().equals("jwks_uri"))
                .map(member -> URI.create(member.getValue().asString()).getPath()).collect(Collectors.toSet());
        Set<String> served = ServedRoute.all().map(ServedRoute::pattern).filter(path -> path.startsWith("/oidc"))
                .collect(Collectors.toSet());

        assertThat(served).containsAll(told);
        assertThat(served).filteredOn(path -> !told.contains(path)).isSubsetOf(LED_TO);
    }

    @Test
    void grant_types_are_those_that_are_told() {
        assertThat(PROVIDER.beans(GrantType.class).stream().map(GrantType::name))
                .containsExactlyInAnyOrderElementsOf(Advertised.values("grant_types_supported"));
        assertThat(Stream.of("password", "implicit", "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "urn:openid:params:grant-type:ciba").map(AdvertisedTest::ask))
                .containsOnly("unsupported_grant_type");
        assertThat(Advertised.values("grant_types_supported").stream().map(AdvertisedTest::ask))
                .doesNotContain("unsupported_grant_type");
    }

    static List<String> responseModes() {
        return Advertised.values("response_modes_supported");
    }

    @ParameterizedTest
    @MethodSource("responseModes")
    void every_response_mode_brings_the_answer(String mode) {
        Answer answer = authorize("response_mode", mode);
        String brought = mode.endsWith("jwt") ? "response" : "code";

        if (mode.startsWith("form_post")) {
            assertThat(answer.body()).contains("name=\"" + brought + "\"");
        } else {
            assertThat(answer.header("Location")).contains((mode.startsWith("fragment") ? "#" : "?") + brought + "=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "none", "code token", "code id_token", "code id_token token"})
    void other_response_types_than_the_told_are_refused(String type) {
        assertThat(Advertised.values("response_types_supported")).containsExactly("code");
        assertThat(sent(authorize("response_type", type))).containsEntry("error", "unsupported_response_type");
    }

    @Test
    void every_prompt_display_and_class_of_authentication_is_taken_and_no_other_prompt() {
        Browser browser = new Browser(PROVIDER, app.client());
        for (String prompt : Advertised.values("prompt_values_supported")) {
            Answer answer = browser.authorize("prompt", prompt);
            assertThat(asksToSignIn(answer) || sent(answer).get("error").equals("login_required")).as(prompt).isTrue();
        }
        Advertised.values("display_values_supported").forEach(display ->
                assertThat(asksToSignIn(browser.authorize("display", display))).as(display).isTrue());
        Advertised.values("acr_values_supported").forEach(acr ->
                assertThat(asksToSignIn(browser.authorize("claims", essential(acr)))).as(acr).isTrue());

        assertThat(sent(browser.authorize("prompt", "create"))).containsEntry("error", "invalid_request");
        assertThat(sent(browser.authorize("claims", essential("phr"))))
                .containsEntry("error", "unmet_authentication_requirements");
    }

    @Test
    void every_language_is_spoken() {
        assertThat(Advertised.values("ui_locales_supported")).contains("en").allSatisfy(language ->
                assertThat(PROVIDER.calls().get("/oidc/session/end?ui_locales=" + language).body())
                        .contains("<html lang=\"" + language + "\""));
    }

    @Test
    void every_scope_is_given_and_every_claim_told_to_whoever_asks() {
        List<String> claims = Advertised.values("claims_supported");
        GIVEN.happened(new FrontchannelLogoutChosen(
                new ApplicationId(app.client()), new FrontchannelLogout("https://app.example.com/out", true)));
        List<String> scopes = Advertised.values("scopes_supported");
        Answer all = app.exchange(String.join(" ", scopes));
        Answer single = app.exchange(new ClaimsRequest(claims, claims, List.of(), List.of(), false, null), "openid");

        assertThat(all.text("scope").split(" ")).containsExactlyInAnyOrderElementsOf(scopes);
        assertThat(told(all)).containsAll(without(claims, "acr", "amr"));
        assertThat(told(single)).containsAll(claims);
        assertThat(without(told(single), "aud", "exp", "iat", "nonce", "at_hash")).isSubsetOf(claims);
    }

    /** The names of what userinfo and the ID token tell together. */
    private static Set<String> told(Answer tokens) {
        Answer userInfo =
                PROVIDER.calls().get("/oidc/me", Calls.bearer(tokens.text("access_token")).toArray(String[]::new));
        return Stream.of(userInfo.json(), TestKeys.verified(tokens.text("id_token"), SignatureAlgorithm.ES384))
                .flatMap(claims -> claims.propertyNames().stream()).collect(Collectors.toSet());
    }

    private static List<String> without(Collection<String> names, String... left) {
        return names.stream().filter(name -> !List.of(left).contains(name)).toList();
    }

    private static String essential(String acr) {
        return "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"" + acr + "\"}}}";
    }

    private static String ask(String grantType) {
        return PROVIDER.calls().form("/oidc/token", "client_id", app.client(), "grant_type", grantType).error();
    }

    /** The answer to a request of the application in the browser where somebody is signed in. */
    private static Answer authorize(String... changes) {
        Map<String, String> request = new Browser(PROVIDER, app.client()).request(changes);
        return PROVIDER.calls().get("/oidc/auth?" + Browser.encoded(request), app.browser());
    }
}
