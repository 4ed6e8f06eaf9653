package io.keystory.oidc.specification.fapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Fapi2Client;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProof;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FAPI 2.0 Security Profile, 5.3.2.2 and 5.3.4: how a client under the profile fapi2 gets and uses tokens. */
class Fapi2CodeFlowTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final String ME = "/oidc/me";
    private static final String ISSUER = "http://localhost:3001/oidc";

    private Fapi2Client client;

    @BeforeEach
    void aClientUnderTheProfile() {
        client = Fapi2Client.of(PROVIDER, Given.REDIRECT_URI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "code id_token", "code token", "none"})
    void section_5_3_2_2_the_response_type_is_code(String type) {
        assertThat(client.push("response_type", type).error()).isEqualTo("unsupported_response_type");
    }

    @Test
    void section_5_3_2_2_a_pushed_request_leads_to_tokens_that_are_bound() {
        Answer answer = client.redeem(client.code(client.push()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("DPoP");
        assertThat(me(client.proof(), answer).text("sub")).isEqualTo(client.app().user());
    }

    @Test
    void section_5_3_2_2_a_request_that_was_not_pushed_is_refused() {
        Answer answer = PROVIDER.calls().get("/oidc/auth?client_id=" + client.id() + "&response_type=code&scope=openid"
                + "&redirect_uri=" + Given.REDIRECT_URI + "&code_challenge=" + Authorized.challenge()
                + "&code_challenge_method=S256", client.app().browser());

        assertThat(Browser.sent(answer)).containsEntry("error", "invalid_request").containsEntry("iss", ISSUER)
                .doesNotContainKey("code");
    }

    @Test
    void section_5_3_2_2_a_request_is_pushed_by_the_client_itself() {
        assertThat(PROVIDER.calls().form("/oidc/request", Fapi2Client.request("client_id", client.id())).status())
                .isEqualTo(401);
        Fapi2Client other = Fapi2Client.of(PROVIDER, Given.REDIRECT_URI);
        Answer foreign = PROVIDER.calls().get("/oidc/auth?client_id=" + other.id() + "&request_uri="
                + client.push().text("request_uri"), other.app().browser());
        assertThat(foreign.body()).contains("oidc.invalid_request_uri");
    }

    @Test
    void section_5_3_2_2_pkce_with_s256_is_required_and_so_is_the_verifier() {
        assertThat(client.push("code_challenge", null, "code_challenge_method", null).error())
                .isEqualTo("invalid_request");
        assertThat(client.push("code_challenge_method", "plain").error()).isEqualTo("invalid_request");
        assertThat(client.redeem(client.code(client.push()), "code_verifier", null).error()).isEqualTo("invalid_grant");
        assertThat(client.redeem(client.code(client.push()), "code_verifier", "x".repeat(43)).error())
                .isEqualTo("invalid_grant");
    }

    @Test
    void section_5_3_2_2_the_redirect_uri_is_in_the_pushed_request_and_over_tls() {
        assertThat(client.push("redirect_uri", null).error()).isEqualTo("invalid_request");
        assertThat(Fapi2Client.of(PROVIDER, "http://app.example.com/callback")
                .push("redirect_uri", "http://app.example.com/callback").error()).isEqualTo("invalid_request");
    }

    @Test
    void section_5_3_2_2_the_answer_is_a_303_that_names_the_issuer_and_the_reference_lives_for_less_than_ten_minutes() {
        Answer pushed = client.push();

        assertThat(pushed.json().path("expires_in").asInt()).isBetween(1, 599);
        Answer answer = client.authorize(pushed);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(Browser.sent(answer)).containsEntry("iss", ISSUER);
    }

    @Test
    void section_5_3_2_2_a_code_counts_once() {
        String code = client.code(client.push());

        Answer tokens = client.redeem(code);
        assertThat(me(client.proof(), tokens).status()).isEqualTo(200);
        assertThat(client.redeem(code).error()).isEqualTo("invalid_grant");
        assertThat(me(client.proof(), tokens).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 384})
    void section_5_3_2_2_a_nonce_may_be_long_and_comes_back(int length) {
        String nonce = "n".repeat(length);
        String idToken = client.redeem(client.code(client.push("nonce", nonce))).text("id_token");

        assertThat(TestKeys.verified(idToken, SignatureAlgorithm.ES256).path("nonce").asString()).isEqualTo(nonce);
    }

    @Test
    void section_5_3_2_2_the_state_is_optional_and_may_be_long() {
        assertThat(Browser.sent(client.authorize(client.push()))).doesNotContainKey("state").containsKey("code");
        assertThat(Browser.sent(client.authorize(client.push("state", "s".repeat(384)))))
                .containsEntry("state", "s".repeat(384));
    }

    @Test
    void section_5_3_2_2_a_code_is_for_the_client_that_asked_for_it() {
        Fapi2Client other = Fapi2Client.of(PROVIDER, Given.REDIRECT_URI);

        assertThat(other.redeem(client.code(client.push())).error()).isEqualTo("invalid_grant");
    }

    @Test
    void section_5_3_4_a_token_is_taken_from_the_header_with_its_proof_only() {
        Answer tokens = client.redeem(client.code(client.push()));
        String token = tokens.text("access_token");

        assertThat(PROVIDER.calls().get(ME + "?access_token=" + token).status()).isEqualTo(400);
        assertThat(PROVIDER.calls().get(ME, Calls.bearer(token).toArray(String[]::new)).status()).isEqualTo(401);
        assertThat(me(TestProof.ofNewKey(), tokens).status()).isEqualTo(401);
        String[] headers = client.proof().request("GET", ME).with(token);
        headers[3] = headers[3].replace("DPoP ", "dPoP ");
        assertThat(PROVIDER.calls().get(ME, headers).status()).isEqualTo(200);
    }

    private static Answer me(TestProof proof, Answer tokens) {
        return PROVIDER.calls().get(ME, proof.request("GET", ME).with(tokens.text("access_token")));
    }
}
