package io.keystory.oidc.specification.fapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ProtocolEvent.AuthorizationRulesChosen;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Fapi2Client;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import io.keystory.platform.token.TokenDigest;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** FAPI 2.0 Security Profile, 5.4: with what a client under the profile fapi2 signs, and is answered. */
class Fapi2CryptographyTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TOKEN = "/oidc/token";
    private static final String ME = "/oidc/me";

    private static RSAKey rsa;

    private Fapi2Client client;

    @BeforeAll
    static void aKeyForSeveralAlgorithms() throws GeneralSecurityException {
        rsa = TestKeys.rsa();
    }

    @BeforeEach
    void aClientUnderTheProfile() {
        client = Fapi2Client.of(PROVIDER, Given.REDIRECT_URI);
    }

    @ParameterizedTest
    @CsvSource({"PS256, 201", "RS256, 401", "PS384, 401"})
    void section_5_4_1_assertions(String algorithm, int status) throws JOSEException {
        signsWith(rsa);

        assertThat(client.pushWith(TestClientKey.signed("JWT", TestClientKey.claims(client.id()).build(),
                JWSAlgorithm.parse(algorithm), new RSASSASigner(rsa))).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"PS256, true", "RS256, false", "PS512, false"})
    void section_5_4_1_proofs(String algorithm, boolean isAccepted) throws JOSEException {
        Answer answer = client.redeem(List.of("DPoP", proof(algorithm, "POST", TOKEN, null)), client.code(client.push()));

        assertThat(answer.error()).isEqualTo(isAccepted ? "" : "invalid_dpop_proof");
    }

    @Test
    void section_5_4_1_proofs_at_resources() throws JOSEException {
        String token = client.redeem(List.of("DPoP", proof("PS256", "POST", TOKEN, null)), client.code(client.push()))
                .text("access_token");

        assertThat(me(token, "RS256").error()).isEqualTo("invalid_dpop_proof");
        assertThat(me(token, "PS256").text("sub")).isEqualTo(client.app().user());
    }

    @ParameterizedTest
    @CsvSource({"PS256, 201", "RS256, 400"})
    void section_5_4_1_signed_requests(String algorithm, int status) throws JOSEException {
        signsWith(rsa);
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(client.id()).audience("http://localhost:3001/oidc")
                .notBeforeTime(new Date()).expirationTime(new Date(System.currentTimeMillis() + 60_000))
                .claim("client_id", client.id()).claim("response_type", "code").claim("scope", "openid")
                .claim("redirect_uri", Given.REDIRECT_URI).claim("code_challenge", Authorized.challenge())
                .claim("code_challenge_method", "S256").build();
        String assertion = TestClientKey.signed("JWT", TestClientKey.claims(client.id()).build(), JWSAlgorithm.PS256,
                new RSASSASigner(rsa));

        assertThat(PROVIDER.calls().form("/oidc/request", "client_assertion_type", TestClientKey.ASSERTION_TYPE,
                "client_assertion", assertion, "request", TestClientKey.signed("oauth-authz-req+jwt", claims,
                        JWSAlgorithm.parse(algorithm), new RSASSASigner(rsa))).status()).isEqualTo(status);
    }

    @Test
    void section_5_4_1_access_tokens_and_id_tokens() {
        String resource = GIVEN.resource(60, "x").indicator();
        Answer tokens = client.redeem(client.code(client.push("resource", resource)), "resource", resource);

        assertThat(TestKeys.verified(tokens.text("access_token"), SignatureAlgorithm.ES256).path("cnf").path("jkt")
                .asString()).isEqualTo(client.proof().thumbprint());
        assertThat(TestKeys.verified(tokens.text("id_token"), SignatureAlgorithm.ES256).path("sub").asString())
                .isEqualTo(client.app().user());
    }

    @Test
    void section_5_4_1_signed_answers() {
        String answer = Browser.sent(client.authorize(client.push("response_mode", "jwt"))).get("response");
        assertThat(TestKeys.verified(answer, SignatureAlgorithm.ES256).has("code")).isTrue();

        GIVEN.happened(new AuthorizationRulesChosen(new ApplicationId(client.id()),
                new AuthorizationRules(false, false, null, SignatureAlgorithm.PS256)));
        String other = Browser.sent(client.authorize(client.push("response_mode", "jwt"))).get("response");
        assertThat(TestKeys.verified(other, SignatureAlgorithm.PS256).has("code")).isTrue();
    }

    @Test
    void section_5_4_1_what_is_not_signed_counts_for_nothing() {
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        String claims = Base64.getUrlEncoder().withoutPadding().encodeToString(
                TestClientKey.claims(client.id()).build().toString().getBytes());

        assertThat(client.pushWith(header + "." + claims + ".").error()).isEqualTo("invalid_client");
    }

    @Test
    void section_5_4_1_rsa_keys_have_2048_bits() throws JOSEException {
        RSAKey weak = new RSAKeyGenerator(1024, true).generate();
        signsWith(weak);

        assertThat(client.pushWith(TestClientKey.signed("JWT", TestClientKey.claims(client.id()).build(),
                JWSAlgorithm.PS256, new RSASSASigner(weak.toPrivateKey(), true))).error()).isEqualTo("invalid_client");
    }

    @Test
    void section_5_4_2_no_two_published_keys_share_a_name() {
        assertThat(PROVIDER.calls().get("/oidc/jwks").json().path("keys").findValuesAsString("kid"))
                .isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void section_5_4_3_of_keys_with_the_same_name_the_one_that_fits_is_found() throws Exception {
        RSAKey key = new RSAKey.Builder(TestKeys.rsa()).keyID("same").build();
        signsWith(new ECKeyGenerator(Curve.P_256).keyID("same").generate(), key);
        SignedJWT assertion = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("same").build(),
                TestClientKey.claims(client.id()).build());
        assertion.sign(new RSASSASigner(key));

        assertThat(client.pushWith(assertion.serialize()).status()).isEqualTo(201);
    }

    /** What the standard says about claims holds under the profile, whatever the client had chosen. */
    @Test
    void claims_have_the_standard_profile() {
        JsonNode user = PROVIDER.calls().get(ME, client.proof().request("GET", ME).with(
                client.redeem(client.code(client.push("scope", "openid profile phone"))).text("access_token"))).json();

        assertThat(user.path("updated_at").asLong()).isBetween(1_000_000_000L, 10_000_000_000L);
        assertThat(user.has("phone_number")).isFalse();
    }

    private void signsWith(JWK... keys) {
        GIVEN.happened(new ClientCredentialsChosen(new ApplicationId(client.id()), new ClientCredentialRules(
                ClientAuthenticationMethod.PRIVATE_KEY_JWT, null,
                new JWKSet(List.of(keys)).toPublicJWKSet().toJSONObject(), null, null)));
    }

    private static Answer me(String token, String algorithm) throws JOSEException {
        return PROVIDER.calls().get(ME, "Authorization", "DPoP " + token, "DPoP", proof(algorithm, "GET", ME, token));
    }

    private static String proof(String algorithm, String method, String path, String token) throws JOSEException {
        SignedJWT proof = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .type(new JOSEObjectType("dpop+jwt")).jwk(rsa.toPublicJWK()).build(),
                new JWTClaimsSet.Builder().jwtID(Ids.next()).issueTime(new Date()).claim("htm", method)
                        .claim("htu", "http://localhost:3001" + path).claim("ath", token == null ? null
                                : Base64.getUrlEncoder().withoutPadding().encodeToString(TokenDigest.of(token))).build());
        proof.sign(new RSASSASigner(rsa));
        return proof.serialize();
    }
}
