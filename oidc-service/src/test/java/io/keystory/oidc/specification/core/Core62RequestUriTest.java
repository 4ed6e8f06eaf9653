package io.keystory.oidc.specification.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ProtocolEvent.AuthorizationRulesChosen;
import io.keystory.events.application.ProtocolEvent.RequestUrisChosen;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.PublishedDocument;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.token.TokenDigest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenID Connect Core 6.2 and RFC 9101, 5.2 demand of requests that are kept by the client. */
class Core62RequestUriTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TYPE = "application/oauth-authz-req+jwt";

    private final TestClientKey key = new TestClientKey();
    private Authorized app;
    private PublishedDocument kept;
    private String document;

    @BeforeEach
    void aClientThatKeepsARequest() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL, ClientSettings.DEFAULTS), GIVEN.user());
        GIVEN.happened(key.of(app.client()));
        kept = PublishedDocument.of(TYPE, "");
        keep(request("kept"));
        registered(address());
    }

    @AfterEach
    void stop() {
        kept.close();
    }

    @Test
    void the_request_is_what_is_at_the_address() {
        assertThat(Browser.sent(authorize(address()))).containsKey("code").containsEntry("state", "kept");
        kept.type("application/JWT; charset=utf-8");
        assertThat(Browser.sent(authorize(address()))).containsKey("code");
        kept.type("application/jose");
        assertThat(Browser.sent(authorize(address()))).containsKey("code");
    }

    @Test
    void parameters_beside_it_do_not_count() {
        assertThat(Browser.sent(authorize(address(), "&state=beside&scope=email"))).containsEntry("state", "kept");
    }

    @Test
    void addresses_are_registered() {
        refused("invalid_request_uri", address() + "/other");
        refused("invalid_request_uri", address().replace("localhost", "127.0.0.1"));
        registered();
        refused("invalid_request_uri", address());
        assertThat(kept.fetched()).isEqualTo(0);
    }

    @Test
    void request_and_request_uri_are_not_sent_together() {
        assertThat(authorize(address(), "&request=" + document).body()).contains("oidc.invalid_request");
    }

    @Test
    void what_changes_is_read_each_time_and_what_is_named_by_its_hash_once() {
        authorize(address());
        authorize(address());
        assertThat(kept.fetched()).isEqualTo(2);
        String named = address() + "#" + hash();
        assertThat(Browser.sent(authorize(named))).containsKey("code");
        assertThat(Browser.sent(authorize(named))).containsKey("code");
        assertThat(kept.fetched()).isEqualTo(3);
    }

    @Test
    void one_that_is_registered_with_its_hash_counts_with_that_hash_only() {
        String named = address() + "#" + hash();
        registered(named);
        assertThat(Browser.sent(authorize(named))).containsEntry("state", "kept");
        refused("invalid_request_uri", address());
        keep(request("exchanged"));
        refused("invalid_request_uri", address() + "#" + hash());
    }

    /** Section 6.2: another fragment signals that what was kept is no longer valid, and nothing more. */
    @ParameterizedTest
    @ValueSource(strings = {"version-2", "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"})
    void a_fragment_that_is_not_the_hash_of_what_is_there_tells_versions_apart_and_keeps_nothing(String fragment) {
        String named = address() + "#" + fragment;
        registered(named);
        refused("invalid_request_uri", address());
        assertThat(Browser.sent(authorize(named))).containsEntry("state", "kept");
        keep(request("changed"));
        rules(new AuthorizationRules(false, true, SignatureAlgorithm.ES256, null));
        assertThat(Browser.sent(authorize(named))).containsEntry("state", "changed");
        assertThat(kept.fetched()).isEqualTo(2);
    }

    /** Section 6.1, and 15.2: what the client publishes itself needs no signature. */
    @Test
    void an_unsigned_request_counts_unless_the_client_must_sign() {
        keep(new PlainJWT(claims("plain").build()).serialize());
        assertThat(Browser.sent(authorize(address()))).containsKey("code").containsEntry("state", "plain");

        rules(new AuthorizationRules(false, false, SignatureAlgorithm.ES256, null));
        refused("invalid_request_object", address());
        rules(new AuthorizationRules(false, true, null, null));
        refused("invalid_request_object", address());
    }

    @Test
    void through_the_browser_it_does_not() {
        String plain = new PlainJWT(claims("plain").build()).serialize();

        Answer answer = PROVIDER.calls().get("/oidc/auth?client_id=" + app.client()
                + "&response_type=code&scope=openid&request=" + plain, app.browser());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("oidc.invalid_request_object");
    }

    @Test
    void only_what_the_client_says_counts() {
        keep("eyJhbGciOiJub25lIn0.e30.");
        refused("invalid_request_object", address());
        keep(new TestClientKey().signed("oauth-authz-req+jwt", claims("kept").build()));
        refused("invalid_request_object", address());
        keep(key.signed("oauth-authz-req+jwt", claims("kept").claim("request_uri", address()).build()));
        refused("invalid_request_object", address());
    }

    @ParameterizedTest
    @ValueSource(ints = {203, 302, 404, 500})
    void whatever_is_no_document_is_refused_and_redirects_are_not_followed(int answered) {
        kept.status(answered);
        refused("invalid_request_uri", address());
        assertThat(kept.fetched()).isEqualTo(1);
    }

    @Test
    void a_site_that_fails_is_not_asked_for_each_request_and_soon_again() {
        kept.status(500);
        for (int i = 0; i < 20; i++) {
            refused("invalid_request_uri", address());
        }
        assertThat(kept.fetched()).isLessThan(6);
        kept.status(200);
        PROVIDER.clock().later(Duration.ofSeconds(31), () ->
                assertThat(Browser.sent(authorize(address()))).containsKey("code"));
    }

    @Test
    void so_is_another_kind_of_document_and_one_that_is_too_large() {
        kept.type("text/html");
        refused("invalid_request_uri", address());
        kept.type(TYPE);
        keep(document + " ".repeat(70_000));
        refused("invalid_request_uri", address());
    }

    /** CVE-2026-56739 and the like: nothing inside can be reached, even if it was registered. */
    @ParameterizedTest
    @ValueSource(strings = {"https://169.254.169.254/latest", "https://10.0.0.1/a", "https://[fd00::1]/a",
        "file:///etc/passwd", "https://[::ffff:10.0.0.1]/a"})
    void addresses_inside_are_not_connected_to(String address) {
        registered(address);
        refused("invalid_request_uri", address);
    }

    private void rules(AuthorizationRules rules) {
        GIVEN.happened(new AuthorizationRulesChosen(new ApplicationId(app.client()), rules));
    }

    private void registered(String... addresses) {
        GIVEN.happened(new RequestUrisChosen(new ApplicationId(app.client()), List.of(addresses)));
    }

    private void refused(String error, String address) {
        Answer answer = authorize(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("oidc." + error);
    }

    private Answer authorize(String address) {
        return authorize(address, "");
    }

    private Answer authorize(String address, String more) {
        return PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&response_type=code&scope=openid&request_uri="
                + URLEncoder.encode(address, StandardCharsets.UTF_8) + more, app.browser());
    }

    private void keep(String request) {
        document = request;
        kept.text(request);
    }

    private String address() {
        return kept.address("/request.jwt");
    }

    private String hash() {
        return Base64URL.encode(TokenDigest.of(document)).toString();
    }

    private String request(String state) {
        return key.signed("oauth-authz-req+jwt", claims(state).build());
    }

    private JWTClaimsSet.Builder claims(String state) {
        return new JWTClaimsSet.Builder().issuer(app.client()).audience("http://localhost:3001/oidc")
                .claim("client_id", app.client()).claim("response_type", "code").claim("scope", "openid")
                .claim("redirect_uri", Given.REDIRECT_URI).claim("state", state)
                .claim("code_challenge", Authorized.challenge()).claim("code_challenge_method", "S256");
    }
}
