package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jose.JWSObject;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What RFC 9701 demands of a server that signs what it tells of tokens.
 *
 * @see <a href="https://openid.net/specs/fapi-message-signing-2_0-final.html#section-5.5.1">FAPI 2.0 Message Signing, 5.5.1</a>
 */
class Rfc9701SignedIntrospectionTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TYPE = "application/token-introspection+jwt";

    private String server;
    private String token;

    @BeforeEach
    void aTokenAndAServerThatAsks() {
        TestKeys.all();
        server = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        token = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user())
                .exchange("openid profile").text("access_token");
    }

    @Test
    void section_4_it_is_signed_when_that_is_accepted_and_plain_otherwise() {
        assertThat(ask(TYPE, token).header("Content-Type")).isEqualTo(TYPE);
        assertThat(ask("application/json, " + TYPE, token).header("Content-Type")).isEqualTo(TYPE);
        assertThat(ask("application/json", token).header("Content-Type")).startsWith("application/json");
        assertThat(ask("*/*", token).header("Content-Type")).startsWith("application/json");
    }

    @Test
    void section_5_it_is_typed_and_holds_what_the_plain_answer_holds_for_the_one_who_asks() throws Exception {
        Answer answer = ask(TYPE, token);
        JsonNode claims = TestKeys.verified(answer.body(), SignatureAlgorithm.RS256);

        assertThat(JWSObject.parse(answer.body()).getHeader().getType().getType()).isEqualTo("token-introspection+jwt");
        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "iat", "token_introspection");
        assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:3001/oidc");
        assertThat(claims.path("aud").asString()).isEqualTo(server);
        assertThat(claims.path("iat").asLong()).isCloseTo(
                Instant.now().getEpochSecond(), within(120L));
        assertThat(claims.path("token_introspection")).isEqualTo(ask("application/json", token).json());
    }

    @Test
    void section_5_of_a_token_that_is_no_good_it_says_nothing_more() {
        assertThat(TestKeys.verified(ask(TYPE, "never issued").body(), SignatureAlgorithm.RS256)
                .path("token_introspection").toString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void section_5_whoever_does_not_authenticate_gets_no_answer() {
        Answer refused = PROVIDER.calls().form("/oidc/token/introspection", headers(TYPE, "guess"), "token", token);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.error()).isEqualTo("invalid_client");
    }

    @Test
    void section_6_it_is_signed_as_the_client_wants_what_it_is_told() {
        GIVEN.algorithms(server, SignatureAlgorithm.PS256, null);

        assertThat(TestKeys.verified(ask(TYPE, token).body(), SignatureAlgorithm.PS256)
                .path("token_introspection").path("active").asBoolean()).isTrue();
    }

    private Answer ask(String accept, String about) {
        return PROVIDER.calls().form("/oidc/token/introspection", headers(accept, Given.SECRET), "token", about);
    }

    private List<String> headers(String accept, String secret) {
        List<String> headers = new ArrayList<>(Calls.basic(server, secret));
        headers.addAll(List.of("Accept", accept));
        return headers;
    }
}
