package io.keystory.oidc.specification.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.Registering;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a certified Dynamic OP does beyond RFC 7591 and 7592. */
@DisplayName("OpenID Connect Dynamic Client Registration 1.0")
class DynamicRegistrationTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final Registering CLIENTS = new Registering(PROVIDER);
    private static final String REDIRECT = "'redirect_uris':['" + Given.REDIRECT_URI + "']";

    private String token;

    @BeforeEach
    void administratorsLetClientsIn() {
        TestKeys.all();
        CLIENTS.mode(RegistrationMode.INITIAL_ACCESS_TOKEN);
        token = CLIENTS.token(null, null);
    }

    @AfterAll
    static void nobodyRegisters() {
        CLIENTS.mode(RegistrationMode.OFF);
    }

    @Test
    @DisplayName("2: what is left out is code, web, client_secret_basic, and RS256 for ID tokens")
    void defaults() {
        Answer registered = register("");

        assertThat(registered.text("application_type")).isEqualTo("web");
        assertThat(registered.json().path("response_types").toString()).isEqualTo("[\"code\"]");
        assertThat(registered.json().path("grant_types").toString()).isEqualTo("[\"authorization_code\"]");
        assertThat(registered.text("token_endpoint_auth_method")).isEqualTo("client_secret_basic");
        assertThat(registered.text("id_token_signed_response_alg")).isEqualTo("RS256");
        assertThat(TestKeys.verified(tokens(registered).text("id_token"), SignatureAlgorithm.RS256).path("aud").asString())
                .isEqualTo(registered.text("client_id"));
    }

    @ParameterizedTest
    @DisplayName("2: ID tokens and userinfo are signed with what was registered")
    @ValueSource(strings = {"PS256", "ES256", "EdDSA"})
    void algorithms(String algorithm) {
        Answer registered = register(",'id_token_signed_response_alg':'" + algorithm
                + "','userinfo_signed_response_alg':'" + algorithm + "'");
        Answer tokens = tokens(registered);
        SignatureAlgorithm expected = List.of(SignatureAlgorithm.values()).stream()
                .filter(known -> known.wireName().equals(algorithm)).findFirst().orElseThrow();

        Answer me = PROVIDER.calls().get("/oidc/me", "Authorization", "Bearer " + tokens.text("access_token"));

        TestKeys.verified(tokens.text("id_token"), expected);
        assertThat(me.header("Content-Type")).startsWith("application/jwt");
        assertThat(TestKeys.verified(me.body(), expected).path("aud").asString()).isEqualTo(registered.text("client_id"));
    }

    @ParameterizedTest
    @DisplayName("2: what discovery does not offer is refused, and so is what does not go together")
    @ValueSource(strings = {
        ",'id_token_signed_response_alg':'none'", ",'userinfo_signed_response_alg':'none'",
        ",'request_object_signing_alg':'none'", ",'id_token_encrypted_response_alg':'RSA-OAEP'",
        ",'default_max_age':-1", ",'default_max_age':'soon'", ",'initiate_login_uri':'http://app.example.com/login'",
        ",'subject_type':'pairwise'", ",'response_types':['code id_token']",
        ",'response_types':['code'],'grant_types':['refresh_token']",
        ",'jwks_uri':'https://client.example/jwks','jwks':{'keys':[]}"
    })
    void not_offered(String members) {
        Facts facts = new Facts(PROVIDER);

        assertThat(CLIENTS.register(token, "{" + REDIRECT + members + "}").error()).isEqualTo("invalid_client_metadata");
        assertThat(facts.all()).isEmpty();
    }

    @Test
    @DisplayName("2: a client authenticates with the key that it registered, and with nothing else")
    void private_key() {
        TestClientKey key = new TestClientKey();
        Answer registered = register(",'token_endpoint_auth_method':'private_key_jwt','jwks':" + jwks(key));
        String id = registered.text("client_id");

        assertThat(registered.json().has("client_secret")).isFalse();
        assertThat(exchange(registered, "client_assertion_type", TestClientKey.ASSERTION_TYPE, "client_assertion",
                key.assertion(id)).status()).isEqualTo(200);
        assertThat(exchange(registered, "client_assertion_type", TestClientKey.ASSERTION_TYPE, "client_assertion",
                new TestClientKey().assertion(id)).error()).isEqualTo("invalid_client");
        assertThat(exchange(registered, "client_id", id, "client_secret", "guess").error()).isEqualTo("invalid_client");
    }

    @Test
    @DisplayName("2: requests are fetched from registered addresses only")
    void request_uris() {
        String address = "https://10.0.0.1/request";
        Answer registered = register(",'request_uris':['" + address + "'],'jwks':" + jwks(new TestClientKey()));
        String request = "/oidc/auth?client_id=" + registered.text("client_id") + "&request_uri=";

        assertThat(registered.json().path("request_uris").toString()).isEqualTo("[\"" + address + "\"]");
        assertThat(PROVIDER.calls().get(request + "https://client.example/other").body()).contains("not registered");
        assertThat(PROVIDER.calls().get(request + address).body()).doesNotContain("not registered");
        assertThat(CLIENTS.register(token, "{" + REDIRECT + ",'request_uris':['http://client.example/r']}").error())
                .isEqualTo("invalid_client_metadata");
    }

    @Test
    @DisplayName("2: a signed request is signed with the registered key")
    void signed_request() {
        TestClientKey key = new TestClientKey();
        Answer registered = register(",'request_object_signing_alg':'ES256','jwks':" + jwks(key));
        Browser browser = new Browser(PROVIDER, registered.text("client_id"));
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(registered.text("client_id"))
                .audience("http://localhost:3001/oidc").claim("client_id", registered.text("client_id"))
                .claim("response_type", "code").claim("scope", "openid").claim("redirect_uri", Given.REDIRECT_URI)
                .build();

        assertThat(Browser.asksToSignIn(browser.authorize("request", key.signed("oauth-authz-req+jwt", claims)))).isTrue();
        assertThat(browser.authorize("request", new TestClientKey().signed("oauth-authz-req+jwt", claims)).body())
                .contains("invalid_request_object");
    }

    @ParameterizedTest
    @DisplayName("2: where a client may be sent: its own query comes back, nothing is added, and there is no fragment")
    @ValueSource(strings = {"https://app.example.com/callback?more=1", "https://app.example.com/callback/more"})
    void redirects(String other) {
        Answer registered = CLIENTS.register(token, "{'redirect_uris':['https://app.example.com/callback?own=1']}");
        Browser browser = new Browser(PROVIDER, registered.text("client_id"));

        assertThat(Browser.asksToSignIn(browser.authorize("redirect_uri", "https://app.example.com/callback?own=1"))).isTrue();
        assertThat(browser.authorize("redirect_uri", other).status()).isEqualTo(400);
        assertThat(CLIENTS.register(token, "{'redirect_uris':['https://app.example.com/callback#x']}").error())
                .isEqualTo("invalid_redirect_uri");
    }

    @Test
    @DisplayName("2: pictures and policies of the client come back as they were registered")
    void addresses() {
        for (String name : List.of("logo_uri", "policy_uri", "tos_uri", "client_uri")) {
            assertThat(register(",'" + name + "':'https://client.example/x'").text(name))
                    .isEqualTo("https://client.example/x");
        }
    }

    @Test
    @DisplayName("2: default_max_age counts where a request has no max_age, and auth_time is told anyway")
    void how_users_sign_in() {
        Answer registered = register(",'default_max_age':0,'require_auth_time':true,"
                + "'initiate_login_uri':'https://app.example.com/login'");
        Browser browser = new Browser(PROVIDER, registered.text("client_id"));
        String user = GIVEN.user();
        browser.authorize();
        browser.signIn(user);
        browser.consent(user);

        assertThat(registered.json().path("default_max_age").asInt(-1)).isZero();
        assertThat(registered.json().path("require_auth_time").asBoolean()).isTrue();
        assertThat(registered.text("initiate_login_uri")).isEqualTo("https://app.example.com/login");
        assertThat(Browser.asksToSignIn(browser.authorize("max_age", "10000"))).isFalse();
        assertThat(Browser.asksToSignIn(browser.authorize())).isTrue();
    }

    @Test
    @DisplayName("3.2: with the token that came with it the client reads its registration, which says the same")
    void read_again() {
        Answer registered = register(",'client_name':'Shop'");
        String path = registered.text("registration_client_uri").replace("http://localhost:3001", "");
        Answer read = CLIENTS.send("GET", path, registered.text("registration_access_token"), null);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(registered.json());
        assertThat(CLIENTS.send("GET", path, token, null).status()).isEqualTo(401);
    }

    private Answer register(String members) {
        Answer registered = CLIENTS.register(token, "{" + REDIRECT + members + "}");
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        PROVIDER.catchUp();
        return registered;
    }

    private static String jwks(TestClientKey key) {
        return JsonMapper.shared().writeValueAsString(key.jwks());
    }

    private static Answer tokens(Answer registered) {
        return PROVIDER.calls().form("/oidc/token", Calls.basic(registered.text("client_id"),
                registered.text("client_secret")), grant(registered));
    }

    private static Answer exchange(Answer registered, String... authentication) {
        String[] grant = grant(registered);
        String[] all = Arrays.copyOf(grant, grant.length + authentication.length);
        System.arraycopy(authentication, 0, all, grant.length, authentication.length);
        return PROVIDER.calls().form("/oidc/token", all);
    }

    /** The parameters for a fresh code that somebody allowed the client. */
    private static String[] grant(Answer registered) {
        String user = GIVEN.user();
        Browser browser = new Browser(PROVIDER, registered.text("client_id"));
        browser.authorize("code_challenge", null, "code_challenge_method", null);
        browser.signIn(user);
        return new String[] {"grant_type", "authorization_code", "code", Browser.sent(browser.consent(user)).get("code"),
            "redirect_uri", Given.REDIRECT_URI};
    }
}
