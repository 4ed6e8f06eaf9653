package io.keystory.oidc.specification.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.Parts;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProof;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OAuth 2.0 Demonstrating Proof of Possession, at the token endpoint. @see <a href="https://www.rfc-editor.org/rfc/rfc9449">RFC 9449</a> */
class Rfc9449DpopTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TOKEN = "/oidc/token";

    private final TestProof proof = TestProof.ofNewKey();
    private Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    /** Section 5: the type says that the token is bound. */
    @Test
    void tokens_of_a_request_with_a_proof_are_bound_to_its_key() {
        Answer bound = redeem(app.code("openid"), request().header());
        Answer bearer = app.exchange("openid");

        assertThat(bound.status()).as(bound.body()).isEqualTo(200);
        assertThat(bound.text("token_type")).isEqualTo("DPoP");
        assertThat(bearer.text("token_type")).isEqualTo("Bearer");
    }

    /** Section 6.1. */
    @Test
    void a_signed_access_token_names_the_key() {
        Given.ResourceView api = GIVEN.resource(60, "read");
        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        List<String> headers = new ArrayList<>(Calls.basic(machine, Given.SECRET));
        headers.addAll(request().header());

        Answer answer = PROVIDER.calls().form(
                TOKEN, headers, "grant_type", "client_credentials", "resource", api.indicator());

        assertThat(answer.text("token_type")).isEqualTo("DPoP");
        assertThat(TestKey.claims(answer.text("access_token")))
                .containsEntry("cnf", Map.of("jkt", proof.thumbprint()));
    }

    /** Section 6.2. */
    @Test
    void introspection_names_the_key() {
        String token = redeem(app.code("openid"), request().header()).text("access_token");

        Answer answer = PROVIDER.calls().form("/oidc/token/introspection", "client_id", app.client(), "token", token);

        assertThat(answer.text("token_type")).isEqualTo("DPoP");
        assertThat(answer.json().path("cnf").path("jkt").asString()).isEqualTo(proof.thumbprint());
    }

    static Stream<Arguments> proofsThatAreNone() throws Exception {
        TestProof good = TestProof.ofNewKey().request("POST", TOKEN);
        return Stream.of(
                Arguments.of("4.3, 2: not a JWT", "nonsense"),
                Arguments.of("4.3, 2: not signed", "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6Im5vbmUifQ.e30."),
                Arguments.of("4.3, 3: no jti", good.claim("jti", null).text()),
                Arguments.of("4.3, 3: no htm", good.claim("htm", null).text()),
                Arguments.of("4.3, 3: no htu", good.claim("htu", null).text()),
                Arguments.of("4.3, 3: no iat", good.claim("iat", null).text()),
                Arguments.of("4.3, 4: another type", good.type("JWT").text()),
                Arguments.of("4.3, 5: a shared secret", good.showing(
                        new OctetSequenceKeyGenerator(256).generate()).text()),
                Arguments.of("4.3, 6: another key signed", good.showing(TestProof.newKey().toPublicJWK()).text()),
                Arguments.of("4.3, 7: a private key", good.showing(good.key()).text()),
                Arguments.of("4.3, 8: another method", good.claim("htm", "GET").text()),
                Arguments.of("4.3, 9: another address", good.claim("htu", "http://localhost:3001/oidc/me").text()),
                Arguments.of("4.3, 9: another host", good.claim("htu", "http://evil.example/oidc/token").text()),
                Arguments.of("4.3, 9: no address", good.claim("htu", "::").text()),
                Arguments.of("4.3, 11: too old", good.issuedAt(Instant.now().minusSeconds(120)).text()),
                Arguments.of("4.3, 11: from the future", good.issuedAt(Instant.now().plusSeconds(120)).text()),
                Arguments.of("7519, 4.1.4: expired", good.claim("exp", Instant.now().minusSeconds(61).getEpochSecond()).text()),
                Arguments.of("7519, 4.1.5: not yet", good.claim("nbf", Instant.now().plusSeconds(61).getEpochSecond()).text()),
                Arguments.of("a name without end", good.claim("jti", "x".repeat(300)).text()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("proofsThatAreNone")
    void a_proof_that_breaks_a_rule_is_refused_and_leaves_no_trace(String rule, String text) {
        String code = app.code("openid");
        Facts facts = new Facts(PROVIDER);

        Answer answer = redeem(code, List.of("DPoP", text));

        assertThat(answer.status()).as(rule).isEqualTo(400);
        assertThat(answer.error()).as(rule).isEqualTo("invalid_dpop_proof");
        assertThat(facts.all()).isEmpty();
        assertThat(app.redeem(code).status()).isEqualTo(200);
    }

    /** Section 4.2: a proof may say more than it must. */
    @Test
    void a_proof_may_say_from_when_until_when_it_counts() {
        long now = Instant.now().getEpochSecond();

        assertThat(redeem(app.code("openid"), List.of("DPoP", request().claim("nbf", now).claim("exp", now + 300).text()))
                .status()).isEqualTo(200);
    }

    /** Section 4.3, 1. */
    @Test
    void there_is_one_proof() {
        assertThat(redeem(app.code("openid"), List.of("DPoP", request().text(), "DPoP", request().text())).error())
                .isEqualTo("invalid_dpop_proof");
    }

    /** Section 4.3, 9: query and fragment do not count, and the spelling is normalized. */
    @Test
    void the_address_may_be_spelled_in_any_way_that_means_the_same() {
        assertThat(redeem(app.code("openid"), request().claim("htu", "HTTP://LOCALHOST:3001/oidc/../oidc/token?a=b#c")
                .header()).text("token_type")).isEqualTo("DPoP");
    }

    /** Section 5, fourth paragraph: a public client's refresh token is bound. */
    @Test
    void the_refresh_token_of_a_public_client_needs_the_same_key() {
        Answer first = redeem(app.code("openid offline_access"), request().header());
        String token = first.text("refresh_token");

        assertThat(refresh(token, List.of()).error()).isEqualTo("invalid_grant");
        assertThat(refresh(token, TestProof.ofNewKey().request("POST", TOKEN).header()).error())
                .isEqualTo("invalid_grant");
        Answer second = refresh(token, request().header());
        assertThat(second.text("token_type")).isEqualTo("DPoP");
        assertThat(refresh(second.text("refresh_token"), List.of()).error()).isEqualTo("invalid_grant");
        assertThat(refresh(second.text("refresh_token"), request().header()).status()).isEqualTo(200);
    }

    /** Section 5, fourth paragraph: that of a confidential client is bound by its credentials. */
    @Test
    void a_confidential_client_may_change_its_key() {
        Authorized web = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL), GIVEN.user());
        String token = redeemAsWeb(web, request()).text("refresh_token");

        Answer answer = refreshAsWeb(web, token, TestProof.ofNewKey().request("POST", TOKEN));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("DPoP");
    }

    /** Section 8. */
    @Test
    void the_server_gives_a_nonce_and_takes_no_other() {
        Answer first = redeem(app.code("openid"), request().header());
        String nonce = first.header("DPoP-Nonce");

        assertThat(redeem(app.code("openid"), request().claim("nonce", nonce).header()).status()).isEqualTo(200);
        Answer wrong = redeem(app.code("openid"), request().claim("nonce", "other").header());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.error()).isEqualTo("use_dpop_nonce");
        assertThat(wrong.header("DPoP-Nonce")).isEqualTo(nonce);
        PROVIDER.clock().later(Duration.ofMinutes(5), () -> assertThat(redeem(app.code("openid"), request()
                .issuedAt(PROVIDER.clock().instant()).claim("nonce", nonce).header()).error())
                .isEqualTo("use_dpop_nonce"));
    }

    /** Section 8: a server may insist. */
    @Test
    void a_nonce_can_be_required() {
        try (TestProvider strict = TestProvider.another("--keystory.dpop.nonce-required=true")) {
            String code = app.code("openid");
            Answer refused = strict.calls().form(TOKEN, request().header(), redemption(code));
            assertThat(refused.error()).isEqualTo("use_dpop_nonce");

            assertThat(strict.calls().form(TOKEN, request().claim("nonce", refused.header("DPoP-Nonce")).header(),
                    redemption(code)).status()).isEqualTo(200);
        }
    }

    /** Section 11.1. */
    @Test
    void of_many_requests_with_one_proof_at_two_processes_exactly_one_is_served() {
        List<String> header = request().header();
        List<String> codes = Stream.generate(() -> app.code("openid")).limit(50).toList();
        Queue<String> left = new ConcurrentLinkedQueue<>(codes);
        try (TestProvider other = TestProvider.another()) {
            List<Integer> statuses = Together.atBoth(50, PROVIDER, other,
                    process -> process.calls().form(TOKEN, header, redemption(left.poll())).status());

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 400).hasSize(49);
            assertThat(other.calls().form(TOKEN, header, redemption(app.code("openid"))).error())
                    .isEqualTo("invalid_dpop_proof");
        }
    }

    @Test
    void a_proof_costs_one_statement() {
        redeem(app.code("openid"), request().header());
        String bearer = app.code("openid");
        String bound = app.code("openid");
        PROVIDER.statements().take();
        app.redeem(bearer);
        int without = PROVIDER.statements().take().size();

        redeem(bound, request().header());

        assertThat(PROVIDER.statements().take()).hasSize(without + 1)
                .anyMatch(sql -> sql.startsWith("insert into token.used_id"));
    }

    private TestProof request() {
        return proof.request("POST", TOKEN);
    }

    private Answer redeem(String code, List<String> headers) {
        return PROVIDER.calls().form(TOKEN, headers, redemption(code));
    }

    private String[] redemption(String code) {
        return Parts.of("grant_type", "authorization_code", "client_id", app.client(), "code", code, "code_verifier",
                Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI).with();
    }

    private Answer refresh(String token, List<String> headers) {
        return PROVIDER.calls().form(TOKEN, headers, "grant_type", "refresh_token", "client_id", app.client(),
                "refresh_token", token);
    }

    private static Answer redeemAsWeb(Authorized web, TestProof proof) {
        return PROVIDER.calls().form(TOKEN, proof.header(), "grant_type", "authorization_code", "client_id",
                web.client(), "client_secret", Given.SECRET, "code", web.code("openid offline_access"),
                "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI);
    }

    private static Answer refreshAsWeb(Authorized web, String token, TestProof proof) {
        return PROVIDER.calls().form(TOKEN, proof.header(), "grant_type", "refresh_token", "client_id", web.client(),
                "client_secret", Given.SECRET, "refresh_token", token);
    }
}
