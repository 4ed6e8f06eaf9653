package io.keystory.oidc.specification.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayName("OpenID Connect Core 1.0, 2: ID token")
class Core2IdTokenTest {

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
    @DisplayName("2: iss, sub, aud, exp and iat are there, nonce is what was sent")
    void required_claims() {
        JsonNode token = idToken(app.exchange("openid"), SignatureAlgorithm.ES384);

        assertThat(token.path("iss").asString()).isEqualTo("http://localhost:3001/oidc");
        assertThat(token.path("sub").asString()).isEqualTo(app.user()).hasSizeLessThanOrEqualTo(255);
        assertThat(token.path("aud").asString()).isEqualTo(client);
        assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(3600);
        assertThat(token.path("nonce").asString()).isEqualTo("n-0S6_WzA2Mj");
        assertThat(token.path("auth_time").asLong()).isEqualTo(1_700_000_000);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("2, 10.1: it is signed with the algorithm that the client chose, by a published key")
    void chosen_algorithm(SignatureAlgorithm algorithm) {
        GIVEN.algorithms(client, algorithm, null);

        assertThat(idToken(app.exchange("openid"), algorithm).path("sub").asString()).isEqualTo(app.user());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("3.1.3.6: at_hash is the left half of the access token's hash, in the standard profile")
    void at_hash(SignatureAlgorithm algorithm) throws Exception {
        GIVEN.algorithms(client, algorithm, null);
        GIVEN.standardClaims(client);
        Answer answer = app.exchange("openid");

        String name = algorithm == SignatureAlgorithm.EDDSA ? "SHA-512" : "SHA-" + algorithm.wireName().substring(2);
        byte[] hash = MessageDigest.getInstance(name)
                .digest(answer.text("access_token").getBytes(StandardCharsets.US_ASCII));
        assertThat(idToken(answer, algorithm).path("at_hash").asString()).isEqualTo(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2)));
    }

    @Test
    @DisplayName("3.1.3.6: at_hash is optional, and is left out in the compatible profile")
    void no_at_hash() {
        assertThat(idToken(app.exchange("openid"), SignatureAlgorithm.ES384).has("at_hash")).isFalse();
    }

    @Test
    @DisplayName("12.2: a refreshed ID token is signed alike, and vouches for the new access token")
    void refreshed() {
        GIVEN.algorithms(client, SignatureAlgorithm.PS256, null);
        GIVEN.standardClaims(client);
        Answer first = app.exchange("openid offline_access");
        JsonNode before = idToken(first, SignatureAlgorithm.PS256);
        JsonNode after = idToken(app.refresh(first.text("refresh_token")), SignatureAlgorithm.PS256);

        assertThat(after.path("sub")).isEqualTo(before.path("sub"));
        assertThat(after.path("auth_time")).isEqualTo(before.path("auth_time"));
        assertThat(after.path("at_hash")).isNotEqualTo(before.path("at_hash"));
    }

    @Test
    @DisplayName("5.4: claims of scopes are for userinfo when there is an access token, in the standard profile")
    void claims_of_scopes() {
        assertThat(idToken(app.exchange("openid email"), SignatureAlgorithm.ES384).has("email")).isTrue();

        GIVEN.standardClaims(client);
        assertThat(idToken(app.exchange("openid email"), SignatureAlgorithm.ES384).has("email")).isFalse();
    }

    private static JsonNode idToken(Answer answer, SignatureAlgorithm algorithm) {
        return TestKeys.verified(answer.text("id_token"), algorithm);
    }
}
