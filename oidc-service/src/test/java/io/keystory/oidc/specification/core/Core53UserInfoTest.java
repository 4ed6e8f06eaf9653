package io.keystory.oidc.specification.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayName("OpenID Connect Core 1.0, 5.3: userinfo endpoint")
class Core53UserInfoTest {

    private static final String PATH = "/oidc/me";
    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private String client;
    private Authorized app;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void a_user_let_an_application_in() {
        client = GIVEN.client(ApplicationType.SPA);
        app = new Authorized(PROVIDER, client, GIVEN.user());
    }

    @Test
    @DisplayName("5.3: GET and POST are supported, the token in the header or in the form")
    void methods() {
        String token = token("openid");

        assertThat(get(token).text("sub")).isEqualTo(app.user());
        assertThat(PROVIDER.calls().form(PATH, Calls.bearer(token)).text("sub")).isEqualTo(app.user());
        assertThat(PROVIDER.calls().form(PATH, "access_token", token).text("sub")).isEqualTo(app.user());
    }

    @Test
    @DisplayName("5.3.1, RFC 6750 2: the token comes in one way only, and never in the address")
    void one_way_only() {
        String token = token("openid");

        assertThat(PROVIDER.calls().form(PATH, Calls.bearer(token), "access_token", token).error())
                .isEqualTo("invalid_request");
        assertThat(PROVIDER.calls().form(PATH, "access_token", token, "access_token", token).error())
                .isEqualTo("invalid_request");
        assertThat(PROVIDER.calls().form(PATH + "?access_token=" + token).error()).isEqualTo("invalid_request");
    }

    @Test
    @DisplayName("5.3.2: sub is always there, and the same as in the ID token")
    void same_sub() {
        Answer tokens = app.exchange("openid");

        assertThat(get(tokens.text("access_token")).text("sub")).isEqualTo(
                TestKeys.verified(tokens.text("id_token"), SignatureAlgorithm.ES384).path("sub").asString());
    }

    @Test
    @DisplayName("5.3.2: claims without a value are left out and never null, in the standard profile")
    void nothing_empty() {
        GIVEN.standardClaims(client);
        Answer answer = get(token("openid profile email phone address"));

        assertThat(answer.json().properties()).noneMatch(member -> member.getValue().isNull());
        assertThat(answer.json().has("phone_number")).isFalse();
        assertThat(answer.json().has("phone_number_verified")).isFalse();
    }

    @Test
    @DisplayName("5.1: updated_at is in seconds, in the standard profile")
    void seconds() {
        GIVEN.standardClaims(client);

        assertThat(get(token("openid profile")).json().path("updated_at").asLong())
                .isBetween(1_600_000_000L, 10_000_000_000L);
    }

    @Test
    @DisplayName("5.1.1: address is an object with the standard's members, in the standard profile")
    void address() {
        GIVEN.standardClaims(client);
        JsonNode address = get(token("openid address")).json().path("address");

        assertThat(address.toString()).isEqualTo(
                "{\"street_address\":\"12 St James's Square\",\"locality\":\"London\",\"country\":\"GB\"}");
    }

    @Test
    @DisplayName("5.3.2: plain JSON is application/json in UTF-8")
    void plain() {
        assertThat(get(token("openid")).header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("5.3.2: a signed answer is application/jwt with iss and aud, signed as the client chose")
    void signed(SignatureAlgorithm algorithm) {
        GIVEN.algorithms(client, null, algorithm);
        Answer answer = get(token("openid email"));

        assertThat(answer.header("Content-Type")).isEqualTo("application/jwt");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonNode claims = TestKeys.verified(answer.body(), algorithm);
        assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:3001/oidc");
        assertThat(claims.path("aud").asString()).isEqualTo(client);
        assertThat(claims.path("sub").asString()).isEqualTo(app.user());
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("5.3.2: a signed answer costs no statement more than a plain one")
    void signed_and_warm() {
        GIVEN.algorithms(client, null, SignatureAlgorithm.ES256);
        String token = token("openid email");
        get(token);
        PROVIDER.statements().take();

        get(token);
        assertThat(PROVIDER.statements().take()).hasSize(1);
    }

    @Test
    @DisplayName("5.3.3, RFC 6750 3: errors tell the realm, and what is wrong with the token")
    void errors() {
        Answer bad = get("nonsense");
        assertThat(bad.status()).isEqualTo(401);
        assertThat(bad.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
        Answer narrow = get(token("profile"));
        assertThat(narrow.status()).isEqualTo(403);
        assertThat(narrow.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"", "scope=\"openid\"");
        assertThat(PROVIDER.calls().get(PATH).header("WWW-Authenticate")).startsWith("Bearer ").doesNotContain("error");
    }

    private String token(String scope) {
        return app.exchange(scope).text("access_token");
    }

    private static Answer get(String token) {
        return PROVIDER.calls().get(PATH, Calls.bearer(token).toArray(String[]::new));
    }
}
