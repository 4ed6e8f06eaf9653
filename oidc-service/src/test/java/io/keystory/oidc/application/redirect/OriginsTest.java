package io.keystory.oidc.application.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String ALLOW = "Access-Control-Allow-Origin";

    private Authorized app;

    @BeforeEach
    void anApplicationOfSeveralOrigins() {
        TestKey.current();
        String client = GIVEN.client(ApplicationType.SPA, new ClientSettings(List.of("https://listed.example"), null,
                null, null, null, null, null, null, null, null), false, Given.REDIRECT_URI,
                "https://*.preview.example.com/cb");
        app = new Authorized(PROVIDER, client, GIVEN.user());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com", "https://listed.example", "http://localhost:3001",
        "https://pr-1.preview.example.com"})
    void pages_of_the_client_may_call(String origin) {
        Answer answer = refresh(origin);

        assertThat(answer.error()).isEqualTo("invalid_grant");
        assertThat(answer.header(ALLOW)).isEqualTo(origin);
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://app.example.com", "https://app.example.com:8443",
        "https://a.b.preview.example.com", "https://preview.example.com", "https://app.example.com.evil.example"})
    void other_pages_may_not(String origin) {
        Answer answer = refresh(origin);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
        assertThat(answer.header(ALLOW)).isNull();
    }

    @Test
    void the_same_holds_for_userinfo_and_revocation() {
        String token = app.exchange("openid").text("access_token");

        for (String origin : List.of("https://app.example.com", "https://evil.example")) {
            Answer me = PROVIDER.calls().get("/oidc/me", "Authorization", "Bearer " + token, "Origin", origin);
            Answer revocation = PROVIDER.calls().form("/oidc/token/revocation", List.of("Origin", origin),
                    "client_id", app.client(), "token", "x");
            boolean isOwn = origin.equals("https://app.example.com");
            assertThat(me.status()).isEqualTo(isOwn ? 200 : 400);
            assertThat(revocation.status()).isEqualTo(isOwn ? 200 : 400);
            assertThat(me.header(ALLOW)).isEqualTo(isOwn ? origin : null);
            assertThat(revocation.header(ALLOW)).isEqualTo(isOwn ? origin : null);
        }
    }

    @Test
    void preflights_are_answered_where_pages_call_and_nowhere_else() {
        Answer me = preflight("/oidc/me");

        assertThat(me.status()).isEqualTo(204);
        assertThat(me.header(ALLOW)).isEqualTo("https://app.example.com");
        assertThat(me.header("Access-Control-Allow-Headers")).isEqualTo("authorization");
        assertThat(preflight("/oidc/jwks").header(ALLOW)).isEqualTo("*");
        assertThat(preflight("/oidc/auth").header(ALLOW)).isNull();
        assertThat(preflight("/oidc/token/introspection").header(ALLOW)).isNull();
    }

    @Test
    void public_documents_are_open_to_every_page() {
        for (String path : List.of("/oidc/jwks", "/oidc/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server/oidc")) {
            assertThat(PROVIDER.calls().get(path).header(ALLOW)).isEqualTo("*");
        }
    }

    private Answer refresh(String origin) {
        return PROVIDER.calls().form("/oidc/token", List.of("Origin", origin), "grant_type", "refresh_token",
                "client_id", app.client(), "refresh_token", "x");
    }

    private static Answer preflight(String path) {
        return PROVIDER.calls().send("OPTIONS", path, null, "Origin", "https://app.example.com",
                "Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "authorization");
    }
}
