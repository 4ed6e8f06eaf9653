package io.keystory.oidc.specification.fapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ProtocolEvent.AuthorizationRulesChosen;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Fapi2Client;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FAPI 2.0 Message Signing, for a client under the profile fapi2 that must sign its requests. */
class Fapi2MessageSigningTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String ISSUER = "http://localhost:3001/oidc";
    private static final String TYPE = "oauth-authz-req+jwt";

    private Fapi2Client client;

    @BeforeEach
    void aClientThatMustSign() {
        client = Fapi2Client.of(PROVIDER, Given.REDIRECT_URI);
        GIVEN.happened(new AuthorizationRulesChosen(
                new ApplicationId(client.id()), new AuthorizationRules(true, true, null, null)));
    }

    @Test
    void section_5_3_1_a_signed_request_is_pushed_and_one_that_is_not_signed_is_refused() {
        Answer answer = client.authorize(push(claims -> claims));

        assertThat(Browser.sent(answer)).containsKey("code").containsEntry("state", "signed");
        assertThat(client.push().error()).isEqualTo("invalid_request");
    }

    @Test
    void section_5_3_1_parameters_beside_it_do_not_count() {
        Answer pushed = send(signed(claims -> claims.claim("state", null).claim("nonce", "inside")), "state", "outside",
                "nonce", "outside", "redirect_uri", "https://evil.example/");
        Answer answer = client.authorize(pushed);

        assertThat(Browser.sent(answer)).containsKey("code").doesNotContainKey("state");
        assertThat(TestKeys.verified(client.redeem(Browser.sent(answer).get("code")).text("id_token"),
                SignatureAlgorithm.ES256).path("nonce").asString()).isEqualTo("inside");
    }

    @Test
    void section_5_3_1_the_audience_is_or_holds_the_issuer() {
        assertThat(push(claims -> claims.audience(List.of("https://other.example", ISSUER))).status()).isEqualTo(201);
        refused(claims -> claims.audience("https://other.example"));
        refused(claims -> claims.audience((String) null));
    }

    @Test
    void section_5_3_1_nbf_is_there_and_no_more_than_an_hour_ago() {
        refused(claims -> claims.notBeforeTime(null));
        refused(claims -> claims.notBeforeTime(in(-3660)).expirationTime(in(-3660 + 3600 + 120)));
        assertThat(push(claims -> claims.notBeforeTime(in(-3500)).expirationTime(in(60))).status()).isEqualTo(201);
    }

    @Test
    void section_5_3_1_exp_is_there_and_within_an_hour_of_nbf() {
        refused(claims -> claims.expirationTime(null));
        refused(claims -> claims.expirationTime(in(3700)));
        refused(claims -> claims.expirationTime(in(-120)));
    }

    @Test
    void profile_section_5_3_2_1_clocks_may_be_ten_seconds_ahead_and_not_sixty() {
        assertThat(push(claims -> claims.notBeforeTime(in(10)).issueTime(in(10))).status()).isEqualTo(201);
        refused(claims -> claims.notBeforeTime(in(61)));
        refused(claims -> claims.issueTime(in(61)));
    }

    @Test
    void section_5_3_1_the_signature_is_of_the_client() {
        assertThat(send(new TestClientKey().signed(TYPE, claims().build())).error()).isEqualTo("invalid_request_object");
        refused(claims -> claims.issuer("other"));
        refused(claims -> claims.claim("redirect_uri", null));
    }

    @Test
    void section_5_4_1_answers_are_signed_when_that_is_asked_for() {
        String response = Browser.sent(client.authorize(push(claims -> claims.claim("response_mode", "jwt")))).get("response");
        JsonNode answer = TestKeys.verified(response, SignatureAlgorithm.ES256);

        assertThat(answer.path("iss").asString()).isEqualTo(ISSUER);
        assertThat(answer.path("aud").asString()).isEqualTo(client.id());
        assertThat(answer.path("exp").asLong()).isBetween(
                Instant.now().getEpochSecond(), Instant.now().plusSeconds(600).getEpochSecond());
        assertThat(client.redeem(answer.path("code").asString()).status()).isEqualTo(200);
    }

    private void refused(UnaryOperator<JWTClaimsSet.Builder> change) {
        Answer answer = push(change);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isIn("invalid_request_object", "invalid_request");
    }

    private Answer push(UnaryOperator<JWTClaimsSet.Builder> change) {
        return send(signed(change));
    }

    private Answer send(String request, String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(new String[] {"client_assertion_type", TestClientKey.ASSERTION_TYPE, "client_assertion",
            client.key().assertion(client.id()), "request", request}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return PROVIDER.calls().form("/oidc/request", all);
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return client.key().signed(TYPE, change.apply(claims()).build());
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(client.id()).audience(ISSUER).notBeforeTime(in(0))
                .expirationTime(in(300)).claim("client_id", client.id()).claim("response_type", "code")
                .claim("scope", "openid").claim("redirect_uri", Given.REDIRECT_URI).claim("state", "signed")
                .claim("code_challenge", Authorized.challenge()).claim("code_challenge_method", "S256");
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
