package io.keystory.oidc.specification.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.TokenBindingChosen;
import io.keystory.events.application.protocol.TokenBindingRules;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProof;
import io.keystory.oidc.support.TestProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bound tokens at resources, and bound codes. @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-7">RFC 9449, 7 and 10</a> */
class Rfc9449BoundAccessTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TOKEN = "/oidc/token";
    private static final String ME = "/oidc/me";

    private final TestProof proof = TestProof.ofNewKey();
    private Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    /** Section 7.1. */
    @Test
    void userinfo_takes_a_bound_token_with_a_proof_of_its_key() {
        String token = boundToken();

        assertThat(PROVIDER.calls().get(ME, proof.request("GET", ME).with(token)).text("sub")).isEqualTo(app.user());
    }

    /** Sections 7.1 and 7.2: not as a Bearer token, nor without the right proof. */
    @Test
    void a_bound_token_alone_opens_nothing() {
        String token = boundToken();
        Answer bearer = PROVIDER.calls().get(ME, Calls.bearer(token).toArray(String[]::new));

        assertThat(bearer.status()).isEqualTo(401);
        assertThat(bearer.error()).isEqualTo("invalid_token");
        assertThat(bearer.header("WWW-Authenticate")).startsWith("DPoP error=\"invalid_token\"").contains("algs=");
        assertThat(PROVIDER.calls().form(ME, "access_token", token).status()).isEqualTo(401);
        assertThat(PROVIDER.calls().get(ME, "Authorization", "DPoP " + token).error())
                .isEqualTo("invalid_dpop_proof");
        assertThat(PROVIDER.calls().get(ME, TestProof.ofNewKey().request("GET", ME).with(token)).error())
                .isEqualTo("invalid_token");
        assertThat(PROVIDER.calls().get(ME, proof.request("GET", TOKEN).with(token)).error())
                .isEqualTo("invalid_dpop_proof");
    }

    /** Section 4.3, 12. */
    @Test
    void the_proof_is_for_this_token() {
        String token = boundToken();
        TestProof request = proof.request("GET", ME);

        assertThat(PROVIDER.calls().get(ME, "Authorization", "DPoP " + token, "DPoP", request.text()).error())
                .isEqualTo("invalid_dpop_proof");
        assertThat(PROVIDER.calls().get(ME, "Authorization", "DPoP " + token, "DPoP",
                request.token(boundToken()).text()).error()).isEqualTo("invalid_dpop_proof");
    }

    /** Section 7.1: a token that is not bound is no DPoP token. */
    @Test
    void an_unbound_token_does_not_pass_for_a_bound_one() {
        String token = app.exchange("openid").text("access_token");

        assertThat(PROVIDER.calls().get(ME, proof.request("GET", ME).with(token)).error()).isEqualTo("invalid_token");
    }

    /** Section 11.1. */
    @Test
    void a_proof_opens_once() {
        String[] headers = proof.request("GET", ME).with(boundToken());

        assertThat(PROVIDER.calls().get(ME, headers).status()).isEqualTo(200);
        assertThat(PROVIDER.calls().get(ME, headers).error()).isEqualTo("invalid_dpop_proof");
    }

    /** Section 9: a resource gives nonces too. */
    @Test
    void userinfo_gives_a_nonce_and_asks_for_a_fresh_one() {
        String token = boundToken();
        Answer stale = PROVIDER.calls().get(ME, proof.request("GET", ME).claim("nonce", "stale").with(token));

        assertThat(stale.status()).isEqualTo(401);
        assertThat(stale.error()).isEqualTo("use_dpop_nonce");
        assertThat(stale.header("WWW-Authenticate")).contains("error=\"use_dpop_nonce\"");
        assertThat(PROVIDER.calls().get(ME, proof.request("GET", ME).claim("nonce", stale.header("DPoP-Nonce"))
                .with(token)).status()).isEqualTo(200);
    }

    @Test
    void a_bound_token_at_userinfo_costs_two_statements() {
        String token = boundToken();
        PROVIDER.calls().get(ME, proof.request("GET", ME).with(token));
        PROVIDER.statements().take();

        PROVIDER.calls().get(ME, proof.request("GET", ME).with(token));

        assertThat(PROVIDER.statements().take()).hasSize(2);
    }

    /** Section 7.1, at the Management API. */
    @Test
    void the_management_api_takes_a_bound_token_with_a_proof_only() {
        String path = "/api/nothing-here";
        String token = managementToken();

        assertThat(PROVIDER.calls().get(path, proof.request("GET", path).with(token)).text("code"))
                .isEqualTo("request.not_found");
        assertThat(PROVIDER.calls().get(path, proof.request("GET", path).claim("nonce", "stale").with(token)).text("code"))
                .isEqualTo("auth.use_dpop_nonce");
        Answer bearer = PROVIDER.calls().get(path, Calls.bearer(token).toArray(String[]::new));
        assertThat(bearer.status()).isEqualTo(401);
        assertThat(bearer.text("code")).isEqualTo("auth.invalid_token");
        assertThat(bearer.header("WWW-Authenticate")).startsWith("DPoP ");
        Answer other = PROVIDER.calls().get(path, TestProof.ofNewKey().request("GET", path).with(token));
        assertThat(other.text("code")).isEqualTo("auth.invalid_token");
        Answer bare = PROVIDER.calls().get(path, "Authorization", "DPoP " + token);
        assertThat(bare.text("code")).isEqualTo("auth.invalid_dpop_proof");
    }

    /** Section 5.2: a client that says that its tokens are bound gets no others, at any grant. */
    @Test
    void who_binds_all_tokens_gets_none_without_a_proof() {
        GIVEN.happened(new TokenBindingChosen(new ApplicationId(app.client()), new TokenBindingRules(true, false)));
        String code = app.code("openid offline_access");

        assertThat(app.redeem(code).error()).isEqualTo("invalid_request");
        Answer bound = redeem(code, proof);
        assertThat(bound.text("token_type")).isEqualTo("DPoP");
        assertThat(app.refresh(bound.text("refresh_token")).error()).isEqualTo("invalid_request");
    }

    /** Section 7: nor can it be exchanged for one that is not bound. */
    @Test
    void a_bound_token_is_exchanged_with_a_proof_of_its_key_only() {
        String token = boundToken();
        String exchanger = GIVEN.exchanger(ApplicationType.TRADITIONAL);

        assertThat(exchange(exchanger, token, List.of()).status()).isEqualTo(400);
        assertThat(exchange(exchanger, token, TestProof.ofNewKey().request("POST", TOKEN).header()).status())
                .isEqualTo(400);
        assertThat(exchange(exchanger, token, proof.request("POST", TOKEN).header()).text("token_type"))
                .isEqualTo("DPoP");
    }

    /** Section 10. */
    @Test
    void a_code_that_is_bound_to_a_key_needs_a_proof_of_it() {
        String code = authorize("&dpop_jkt=" + proof.thumbprint());

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code, TestProof.ofNewKey()).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code, proof).text("token_type")).isEqualTo("DPoP");
    }

    /** Section 10.1. */
    @Test
    void a_proof_with_a_pushed_request_binds_the_code_and_must_not_contradict_it() {
        assertThat(push(proof, TestProof.ofNewKey().thumbprint()).error()).isEqualTo("invalid_dpop_proof");
        String reference = push(proof, null).text("request_uri");
        String code = codeOf(PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&request_uri=" + reference,
                app.browser()));

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code, proof).text("token_type")).isEqualTo("DPoP");
    }

    private static Answer exchange(String client, String token, List<String> proof) {
        List<String> headers = new ArrayList<>(Calls.basic(client, Given.SECRET));
        headers.addAll(proof);
        return PROVIDER.calls().form(TOKEN, headers, "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", token, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token", "scope",
                "openid");
    }

    private String boundToken() {
        return redeem(app.code("openid"), proof).text("access_token");
    }

    private String managementToken() {
        Given.ResourceView api = GIVEN.managementApi();
        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        GIVEN.roleOfClient(machine, GIVEN.role(RoleType.MACHINE_TO_MACHINE, "Administrator", api, "all"));
        List<String> headers = new ArrayList<>(Calls.basic(machine, Given.SECRET));
        headers.addAll(proof.request("POST", TOKEN).header());
        return PROVIDER.calls().form(TOKEN, headers, "grant_type", "client_credentials", "resource", api.indicator(),
                "scope", "all").text("access_token");
    }

    private Answer redeem(String code, TestProof key) {
        return PROVIDER.calls().form(TOKEN, key.request("POST", TOKEN).header(), "grant_type", "authorization_code",
                "client_id", app.client(), "code", code, "code_verifier", Authorized.VERIFIER, "redirect_uri",
                Given.REDIRECT_URI);
    }

    private String authorize(String more) {
        return codeOf(PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&response_type=code&scope=openid"
                + "&redirect_uri=" + Given.REDIRECT_URI + "&code_challenge=" + Authorized.challenge()
                + "&code_challenge_method=S256" + more, app.browser()));
    }

    private Answer push(TestProof key, String thumbprint) {
        return PROVIDER.calls().form("/oidc/request", key.request("POST", "/oidc/request").header(), "client_id",
                app.client(), "response_type", "code", "redirect_uri", Given.REDIRECT_URI, "scope", "openid",
                "code_challenge", Authorized.challenge(), "code_challenge_method", "S256", "dpop_jkt", thumbprint);
    }

    private static String codeOf(Answer answer) {
        return answer.header("Location").replaceAll(".*[?&]code=([^&]*).*", "$1");
    }
}
