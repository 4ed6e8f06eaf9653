package io.keystory.oidc.specification.core;

import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OpenID Connect Core 1.0, 3.1.3: token endpoint")
class Core313TokenTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final String user = GIVEN.user();
    private final String client = GIVEN.client(ApplicationType.TRADITIONAL);
    private final Browser browser = new Browser(PROVIDER, client);

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @Test
    @DisplayName("3.1.3.1: the client authenticates as it is registered, by header or in the form")
    void authentication() {
        assertThat(redeem(code(), basic()).status()).isEqualTo(200);
        assertThat(redeem(code(), List.of(), "client_id", client, "client_secret", Given.SECRET).status()).isEqualTo(200);
        Answer refused = redeem(code(), Calls.basic(client, "wrong"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.error()).isEqualTo("invalid_client");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    @DisplayName("3.1.3.2: the code is for this client only")
    void another_client() {
        String other = GIVEN.client(ApplicationType.TRADITIONAL);

        assertThat(redeem(code(), Calls.basic(other, Given.SECRET)).error()).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("3.1.3.2: a code is used once; using it again takes back what it gave (RFC 6749, 4.1.2)")
    void used_once() {
        String code = code();
        String token = redeem(code, basic()).text("access_token");

        assertThat(redeem(code, basic()).error()).isEqualTo("invalid_grant");
        assertThat(PROVIDER.calls().get("/oidc/me", Calls.bearer(token).toArray(String[]::new)).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("3.1.3.2: redirect_uri is the one of the request")
    void redirect_uri() {
        assertThat(redeem(code(), basic(), "redirect_uri", "https://app.example.com/other").error())
                .isEqualTo("invalid_grant");
        assertThat(redeem(code(), basic(), "redirect_uri", null).error()).isEqualTo("invalid_request");
    }

    @Test
    @DisplayName("3.1.3.3: the answer is JSON that nobody may keep, with a Bearer token and an ID token")
    void answer() {
        Answer answer = redeem(code(), basic());

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.json().propertyNames()).contains("access_token", "id_token", "expires_in");
    }

    @ParameterizedTest
    @CsvSource({"grant_type,, invalid_request", "grant_type, nonsense, unsupported_grant_type",
            "grant_type, client_credentials, unauthorized_client", "code,, invalid_request", "code, unknown, invalid_grant",
            "code_verifier, short, invalid_grant"})
    @DisplayName("3.1.3.4, RFC 6749 5.2: what is missing or wrong is 400 with its error")
    void errors(String parameter, String value, String error) {
        Answer answer = redeem(code(), basic(), parameter, value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    @DisplayName("RFC 7636 4.6: PKCE is optional for who keeps a secret, and holds once it was begun (CVE-2024-22258)")
    void pkce() {
        assertThat(redeem(code("code_challenge", null, "code_challenge_method", null), basic(), "code_verifier", null)
                .status()).isEqualTo(200);
        assertThat(redeem(code(), basic(), "code_verifier", null).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code("code_challenge", null, "code_challenge_method", null), basic()).error())
                .isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPA", "NATIVE"})
    @DisplayName("RFC 9700 2.1.1: who keeps no secret must use PKCE")
    void public_clients(ApplicationType type) {
        Browser other = new Browser(PROVIDER, GIVEN.client(type));

        assertThat(sent(other.authorize("code_challenge", null, "code_challenge_method", null)))
                .containsEntry("error", "invalid_request");
    }

    private String code(String... changes) {
        Answer answer = browser.authorize(changes);
        return sent(Browser.asksToSignIn(answer) ? browser.signIn(user) : answer).get("code");
    }

    private List<String> basic() {
        return Calls.basic(client, Given.SECRET);
    }

    private static Answer redeem(String code, List<String> headers, String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code,
                "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI));
        for (int i = 0; i < changes.length; i += 2) {
            parameters.put(changes[i], changes[i + 1]);
        }
        return PROVIDER.calls().form("/oidc/token", headers, parameters.entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray(String[]::new));
    }
}
