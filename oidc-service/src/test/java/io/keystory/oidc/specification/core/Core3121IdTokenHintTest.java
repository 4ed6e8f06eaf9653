package io.keystory.oidc.specification.core;

import static io.keystory.oidc.support.Browser.asksToSignIn;
import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("OpenID Connect Core 1.0, 3.1.2.1: id_token_hint")
class Core3121IdTokenHintTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final String user = GIVEN.user();
    private final String client = GIVEN.client(ApplicationType.SPA);
    private Browser browser;
    private String hint;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void a_user_is_signed_in() {
        browser = new Browser(PROVIDER, client);
        browser.authorize();
        hint = browser.tokens(browser.signIn(user)).text("id_token");
    }

    @Test
    @DisplayName("3.1.2.1: whoever the hint names and is signed in is answered about, also after it expired")
    void same_user() {
        assertThat(sent(browser.authorize("prompt", "none", "id_token_hint", hint))).containsKey("code");
        PROVIDER.clock().later(Duration.ofHours(2), () ->
                assertThat(sent(browser.authorize("prompt", "none", "id_token_hint", hint))).containsKey("code"));
    }

    @Test
    @DisplayName("3.1.2.1: somebody else is login_required, or asked to sign in")
    void somebody_else() {
        browser.authorize("prompt", "login");
        browser.signIn(GIVEN.user());

        assertThat(sent(browser.authorize("prompt", "none", "id_token_hint", hint)))
                .containsEntry("error", "login_required");
        assertThat(asksToSignIn(browser.authorize("id_token_hint", hint))).isTrue();
        assertThat(sent(browser.signIn(user))).containsKey("code");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("3.1.2.1: it may be signed with whichever algorithm the client chose")
    void algorithms(SignatureAlgorithm algorithm) {
        GIVEN.algorithms(client, algorithm, null);
        String signed = browser.tokens(browser.authorize()).text("id_token");

        assertThat(sent(browser.authorize("prompt", "none", "id_token_hint", signed))).containsKey("code");
    }

    @Test
    @DisplayName("3.1.2.1: what is no ID token of ours for this client is invalid_request")
    void not_ours() {
        String others = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), user).exchange("openid")
                .text("id_token");
        var resource = GIVEN.resource(60, "read");
        String access = browser.tokens(browser.authorize("resource", resource.indicator(), "scope", "read"))
                .text("access_token");
        String[] parts = hint.split("\\.");

        for (String bad : new String[] {"nonsense", others, access, parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()),
                "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." + parts[1] + "."}) {
            assertThat(sent(browser.authorize("prompt", "none", "id_token_hint", bad)))
                    .as(bad).containsEntry("error", "invalid_request");
        }
        assertThat(access).startsWith("eyJ");
    }
}
