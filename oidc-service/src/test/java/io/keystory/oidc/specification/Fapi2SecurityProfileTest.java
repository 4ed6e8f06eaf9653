package io.keystory.oidc.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.keystory.events.application.ApplicationEvent.ClientCredentialsChosen;
import io.keystory.events.application.ApplicationEvent.SecurityProfileChosen;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientAuthenticationMethod;
import io.keystory.events.application.ClientCredentialRules;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.SecurityProfile;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.Parts;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProof;
import io.keystory.oidc.support.TestProvider;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FAPI 2.0 Security Profile, for a client under the profile fapi2. */
class Fapi2SecurityProfileTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TOKEN = "/oidc/token";
    private static final String REQUEST = "/oidc/request";

    private final TestClientKey key = new TestClientKey();
    private final TestProof proof = TestProof.ofNewKey();
    private Authorized app;

    @BeforeEach
    void aClientUnderTheProfile() {
        TestKey.current();
        app = fapi2(Given.REDIRECT_URI);
    }

    @Test
    void section_5_3_2_2_a_pushed_request_leads_to_tokens_that_are_bound() {
        Answer answer = redeem(code(push()), proof.request("POST", TOKEN).header());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("DPoP");
        assertThat(PROVIDER.calls().get("/oidc/me", proof.request("GET", "/oidc/me").with(answer.text("access_token")))
                .text("sub")).isEqualTo(app.user());
    }

    @Test
    void section_5_3_2_1_tokens_that_are_not_bound_are_not_given() {
        assertThat(redeem(code(push()), List.of()).error()).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void section_5_3_2_1_a_secret_is_not_enough() {
        assertThat(PROVIDER.calls().form(REQUEST, Parts.of("client_id", app.client(), "client_secret", Given.SECRET)
                .with(request())).error()).isEqualTo("invalid_client");
    }

    @Test
    void section_5_3_2_1_the_audience_of_assertions_is_the_issuer_as_a_text() {
        assertThat(pushWith(key.assertion(app.client(), claims -> claims.audience("http://localhost:3001/oidc/token")))
                .error()).isEqualTo("invalid_client");
        assertThat(pushWith(key.assertion(app.client(), claims -> claims.audience(
                List.of("http://localhost:3001/oidc", "http://localhost:3001/oidc/token")))).error())
                .isEqualTo("invalid_client");
    }

    @Test
    void section_5_3_2_2_a_request_that_was_not_pushed_is_refused() {
        Answer answer = PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&response_type=code&scope=openid"
                + "&redirect_uri=" + Given.REDIRECT_URI + "&code_challenge=" + Authorized.challenge()
                + "&code_challenge_method=S256", app.browser());

        assertThat(answer.header("Location")).contains("error=invalid_request").contains("iss=").doesNotContain("code=");
    }

    @Test
    void section_5_3_2_2_pkce_with_s256_is_required() {
        assertThat(push("code_challenge", null, "code_challenge_method", null).error()).isEqualTo("invalid_request");
        assertThat(push("code_challenge_method", "plain").error()).isEqualTo("invalid_request");
    }

    @Test
    void section_5_3_2_2_the_redirect_uri_is_in_the_pushed_request_and_over_tls() {
        assertThat(push("redirect_uri", null).error()).isEqualTo("invalid_request");
        app = fapi2("http://app.example.com/callback");
        assertThat(push("redirect_uri", "http://app.example.com/callback").error()).isEqualTo("invalid_request");
    }

    @Test
    void section_5_3_2_2_the_answer_names_the_issuer_and_the_reference_lives_for_less_than_ten_minutes() {
        Answer pushed = push();

        assertThat(pushed.json().path("expires_in").asInt()).isLessThan(600);
        assertThat(authorize(pushed).header("Location")).contains("iss=http%3A%2F%2Flocalhost%3A3001%2Foidc");
    }

    @Test
    void section_5_3_2_1_refresh_tokens_are_not_replaced() {
        String token = redeem(code(push("scope", "openid offline_access", "prompt", "consent")),
                proof.request("POST", TOKEN).header()).text("refresh_token");

        PROVIDER.clock().later(Duration.ofDays(13), () -> {
            Answer answer = PROVIDER.calls().form(TOKEN, proof.request("POST", TOKEN)
                    .issuedAt(PROVIDER.clock().instant()).header(), "grant_type", "refresh_token", "refresh_token", token,
                    "client_assertion_type", TestClientKey.ASSERTION_TYPE, "client_assertion", key.assertion(app.client(),
                            claims -> claims.expirationTime(Date.from(
                                    PROVIDER.clock().instant().plusSeconds(60)))));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.text("refresh_token")).isEqualTo(token);
        });
    }

    @Test
    void section_5_4_assertions_are_signed_with_ps256_es256_or_eddsa() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).generate();
        Map<String, Object> jwks = new JWKSet(List.of(rsa.toPublicJWK())).toJSONObject();
        GIVEN.happened(new ClientCredentialsChosen(new ApplicationId(app.client()), new ClientCredentialRules(
                ClientAuthenticationMethod.PRIVATE_KEY_JWT, null, jwks, null, null)));
        RSASSASigner signer = new RSASSASigner(rsa);

        assertThat(pushWith(TestClientKey.signed("JWT", TestClientKey.claims(app.client()).build(), JWSAlgorithm.RS256,
                signer)).error()).isEqualTo("invalid_client");
        assertThat(pushWith(TestClientKey.signed("JWT", TestClientKey.claims(app.client()).build(), JWSAlgorithm.PS256,
                signer)).status()).isEqualTo(201);
    }

    private Authorized fapi2(String redirectUri) {
        Authorized made = new Authorized(PROVIDER, GIVEN.client(
                ApplicationType.TRADITIONAL, ClientSettings.DEFAULTS, false, redirectUri), GIVEN.user());
        GIVEN.happened(key.of(made.client()));
        GIVEN.happened(new SecurityProfileChosen(new ApplicationId(made.client()), SecurityProfile.FAPI2));
        return made;
    }

    private Answer push(String... changes) {
        return pushWith(key.assertion(app.client()), changes);
    }

    private Answer pushWith(String assertion, String... changes) {
        return PROVIDER.calls().form(REQUEST, Parts.of("client_assertion_type", TestClientKey.ASSERTION_TYPE,
                "client_assertion", assertion).with(request(changes)));
    }

    private static String[] request(String... changes) {
        return Parts.of("response_type", "code", "redirect_uri", Given.REDIRECT_URI, "scope", "openid", "code_challenge",
                Authorized.challenge(), "code_challenge_method", "S256").with(changes);
    }

    private Answer authorize(Answer pushed) {
        return PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&request_uri="
                + pushed.text("request_uri"), app.browser());
    }

    private String code(Answer pushed) {
        return authorize(pushed).header("Location").replaceAll(".*[?&]code=([^&]*).*", "$1");
    }

    private Answer redeem(String code, List<String> headers) {
        return PROVIDER.calls().form(TOKEN, headers, "grant_type", "authorization_code", "code", code, "code_verifier",
                Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI, "client_assertion_type",
                TestClientKey.ASSERTION_TYPE, "client_assertion", key.assertion(app.client()));
    }
}
