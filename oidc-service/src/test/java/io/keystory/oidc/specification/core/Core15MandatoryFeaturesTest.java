package io.keystory.oidc.specification.core;

import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What OpenID Connect Core 15.1 to 15.3 demand of every provider, and of those that applications find by themselves. */
class Core15MandatoryFeaturesTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final String user = GIVEN.user();
    private String client;
    private Browser browser;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void a_client_that_wants_rs256() {
        client = GIVEN.client(ApplicationType.SPA);
        GIVEN.algorithms(client, SignatureAlgorithm.RS256, null);
        browser = new Browser(PROVIDER, client);
    }

    @Test
    @DisplayName("15.1: ID tokens can be signed with RS256, by a published key that they name")
    void rs256() {
        assertThat(idToken(signedIn()).path("iss").asString()).isEqualTo("http://localhost:3001/oidc");
    }

    @Test
    @DisplayName("15.1: prompt none is answered with login_required before a sign-in, and with a code after it")
    void prompt_none() {
        assertThat(sent(browser.authorize("prompt", "none"))).containsEntry("error", "login_required");
        signedIn();
        assertThat(sent(browser.authorize("prompt", "none"))).containsKey("code");
    }

    @Test
    @DisplayName("15.1: prompt login asks once more, of somebody who is signed in")
    void prompt_login() {
        signedIn();
        assertThat(Browser.asksToSignIn(browser.authorize("prompt", "login"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"display, page", "display, popup", "display, touch", "ui_locales, nl de", "ui_locales, xx-Unknown",
        "claims_locales, nl", "claims_locales, xx-Unknown", "acr_values, urn:nobody:has:this", "login_hint, ada",
        "unheard_of, value"})
    @DisplayName("15.1: what a provider cannot do, or need not, is no error")
    void preferences(String name, String value) {
        browser.authorize(name, value);
        assertThat(sent(browser.signIn(user))).containsKey("code");
    }

    @Test
    @DisplayName("15.1: auth_time is told, and max_age says when to ask once more")
    void auth_time_and_max_age() {
        long before = idToken(signedIn()).path("auth_time").asLong();

        assertThat(before).isPositive();
        assertThat(idToken(browser.authorize("max_age", "10000")).path("auth_time").asLong()).isEqualTo(before);
        assertThat(Browser.asksToSignIn(browser.authorize("max_age", "0"))).isTrue();
    }

    @Test
    @DisplayName("15.1: a request that asks for one claim as essential is answered")
    void claims() {
        browser.authorize("claims", "{\"userinfo\":{\"name\":{\"essential\":true}}}");
        Answer tokens = browser.tokens(browser.signIn(user));

        assertThat(PROVIDER.calls().get("/oidc/me", Calls.bearer(tokens.text("access_token")).toArray(String[]::new))
                .text("name")).isEqualTo("Ada Lovelace");
    }

    @Test
    @DisplayName("15.2: metadata and keys are published, userinfo and request_uri are there")
    void discovery() {
        JsonNode metadata = PROVIDER.calls().get("/oidc/.well-known/openid-configuration").json();

        assertThat(metadata.path("userinfo_endpoint").asString()).isNotEmpty();
        assertThat(metadata.path("request_uri_parameter_supported").asBoolean()).isTrue();
        assertThat(PROVIDER.calls().get("/oidc/jwks").json().path("keys").findValuesAsString("alg")).contains("RS256");
        assertThat(PROVIDER.calls().get("/oidc/jwks").body()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    @DisplayName("15.2, 6.1: a request object without a signature is refused as what it is")
    void unsigned_request_object() {
        String plain = new PlainJWT(new JWTClaimsSet.Builder().claim("client_id", client)
                .claim("redirect_uri", "https://evil.example/").build()).serialize();

        assertThat(sent(browser.authorize("request", plain))).containsEntry("error", "request_not_supported");
        assertThat(sent(browser.authorize("request_uri", "https://app.example.com/request.jwt")))
                .containsEntry("error", "request_uri_not_supported");
    }

    @Test
    @DisplayName("15.3: RFC 6750 is how userinfo is asked")
    void bearer() {
        Answer answer = PROVIDER.calls().get("/oidc/me", "Authorization", "Bearer nonsense");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
    }

    @Test
    @DisplayName("15.5.3, 3.1.2.1: a redirect URI is compared as it is, its query included")
    void redirect_uris() {
        for (String other : List.of(Given.REDIRECT_URI + "?added=1", Given.REDIRECT_URI + "#f", Given.REDIRECT_URI + "/")) {
            Answer answer = browser.authorize("redirect_uri", other);
            assertThat(answer.status()).as(other).isEqualTo(400);
            assertThat(answer.header("Location")).isNull();
        }
    }

    private Answer signedIn() {
        browser.authorize();
        return browser.signIn(user);
    }

    private JsonNode idToken(Answer answer) {
        return TestKeys.verified(browser.tokens(answer).text("id_token"), SignatureAlgorithm.RS256);
    }
}
