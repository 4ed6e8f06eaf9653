package io.keystory.oidc.specification.fapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Fapi2Client;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestProof;
import io.keystory.oidc.support.TestProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** FAPI 2.0 Security Profile, 5.3.2.1: what holds for a client under the profile fapi2. */
class Fapi2GeneralRequirementsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final String TOKEN = "/oidc/token";
    private static final String ISSUER = "http://localhost:3001/oidc";

    private Fapi2Client client;

    @BeforeEach
    void aClientUnderTheProfile() {
        client = Fapi2Client.of(PROVIDER, Given.REDIRECT_URI);
    }

    @Test
    void section_5_3_2_1_metadata_says_what_the_profile_needs() {
        JsonNode metadata = PROVIDER.calls().get("/oidc/.well-known/openid-configuration").json();

        assertThat(metadata.path("pushed_authorization_request_endpoint").asString()).isEqualTo(ISSUER + "/request");
        assertThat(metadata.path("authorization_response_iss_parameter_supported").asBoolean()).isTrue();
        assertThat(metadata.path("token_endpoint_auth_methods_supported").toString()).contains("\"private_key_jwt\"");
        assertThat(metadata.path("dpop_signing_alg_values_supported").toString()).contains("PS256", "ES256", "EdDSA");
        assertThat(metadata.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
    }

    @Test
    void section_5_3_2_1_passwords_are_not_exchanged() {
        assertThat(client.redeem("", "grant_type", "password", "username", "ada", "password", "x").error())
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void section_5_3_2_1_tokens_that_are_not_bound_are_not_given() {
        Answer first = client.redeem(List.of(), client.code(client.push()));
        Answer next = client.refresh(List.of(), client.refreshToken());

        assertThat(List.of(first.status(), next.status())).containsOnly(400);
        assertThat(List.of(first.error(), next.error())).containsOnly("invalid_request");
    }

    @Test
    void section_5_3_2_1_a_secret_is_not_enough() {
        assertThat(PROVIDER.calls().form("/oidc/request", Calls.basic(client.id(), Given.SECRET),
                Fapi2Client.request()).error()).isEqualTo("invalid_client");
        assertThat(PROVIDER.calls().form(TOKEN, client.proof().request("POST", TOKEN).header(), "grant_type",
                "authorization_code", "client_id", client.id(), "client_secret", Given.SECRET, "code",
                client.code(client.push()), "redirect_uri", Given.REDIRECT_URI).error()).isEqualTo("invalid_client");
    }

    @Test
    void section_5_3_2_1_nobody_is_redirected_to_where_the_client_is_not() {
        Answer pushed = client.push("redirect_uri", "https://evil.example/callback");
        Answer plain = PROVIDER.calls().get("/oidc/auth?client_id=" + client.id()
                + "&response_type=code&scope=openid&redirect_uri=https://evil.example/callback", client.app().browser());

        assertThat(pushed.status()).isEqualTo(400);
        assertThat(plain.status()).isEqualTo(400);
        assertThat(plain.header("Location")).isNull();
    }

    @Test
    void section_5_3_2_1_the_audience_of_assertions_is_the_issuer_as_a_text() {
        for (List<String> audience : List.of(List.of(ISSUER + "/token"), List.of(ISSUER + "/request"),
                List.of(ISSUER, ISSUER + "/token"), List.of("https://other.example"))) {
            assertThat(pushWith(audience).error()).as(audience.toString()).isEqualTo("invalid_client");
        }
    }

    @Test
    void section_5_3_2_1_refresh_tokens_are_not_replaced() {
        String token = client.refreshToken();

        PROVIDER.clock().later(Duration.ofDays(13), () -> {
            Instant then = PROVIDER.clock().instant();
            Answer answer = PROVIDER.calls().form(TOKEN, client.proof().request("POST", TOKEN).issuedAt(then).header(),
                    "grant_type", "refresh_token", "refresh_token", token, "client_assertion_type",
                    TestClientKey.ASSERTION_TYPE, "client_assertion", client.key().assertion(client.id(),
                            claims -> claims.expirationTime(Date.from(then.plusSeconds(60)))));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.text("refresh_token")).isEqualTo(token);
        });
    }

    @Test
    void section_5_3_2_1_a_code_lives_for_sixty_seconds() {
        assertThat(client.redeem(codeIssued(Duration.ofSeconds(30))).status()).isEqualTo(200);
        assertThat(client.redeem(codeIssued(Duration.ofSeconds(61))).error()).isEqualTo("invalid_grant");
    }

    @Test
    void section_5_3_2_1_codes_are_bound_to_the_key_that_was_announced() {
        String announced = client.code(client.push("dpop_jkt", client.proof().thumbprint()));
        assertThat(client.redeem(TestProof.ofNewKey().request("POST", TOKEN).header(), announced).error())
                .isEqualTo("invalid_grant");
        String shown = client.code(client.pushWith(client.proof().request("POST", "/oidc/request").header(),
                client.key().assertion(client.id())));
        assertThat(client.redeem(shown).status()).isEqualTo(200);
        assertThat(client.pushWith(client.proof().request("POST", "/oidc/request").header(),
                client.key().assertion(client.id()), "dpop_jkt", TestProof.ofNewKey().thumbprint()).error())
                .isEqualTo("invalid_dpop_proof");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "nbf"})
    void section_5_3_2_1_clocks_may_be_ten_seconds_ahead_and_not_sixty(String claim) {
        assertThat(ahead(claim, 10).status()).isEqualTo(201);
        assertThat(ahead(claim, 61).error()).isEqualTo("invalid_client");
    }

    @Test
    void section_5_3_2_1_those_of_proofs_neither() {
        TestProof proof = client.proof().request("POST", TOKEN);
        Instant now = Instant.now();

        assertThat(client.redeem(proof.issuedAt(now.plusSeconds(61)).header(), client.code(client.push())).error())
                .isEqualTo("invalid_dpop_proof");
        assertThat(client.redeem(proof.issuedAt(now.plusSeconds(10)).header(), client.code(client.push())).status())
                .isEqualTo(200);
    }

    private String codeIssued(Duration ago) {
        Answer pushed = client.push();
        AtomicReference<String> code = new AtomicReference<>();
        PROVIDER.clock().later(ago.negated(), () -> code.set(client.code(pushed)));
        return code.get();
    }

    private Answer pushWith(List<String> audience) {
        return client.pushWith(client.key().assertion(client.id(), claims -> claims.audience(audience)));
    }

    private Answer ahead(String claim, int seconds) {
        return client.pushWith(client.key().assertion(client.id(),
                claims -> claims.claim(claim, Date.from(Instant.now().plusSeconds(seconds)))));
    }
}
