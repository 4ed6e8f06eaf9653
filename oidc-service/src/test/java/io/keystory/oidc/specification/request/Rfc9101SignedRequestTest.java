package io.keystory.oidc.specification.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.AuthorizationRulesChosen;
import io.keystory.events.application.ProtocolEvent.SecurityProfileChosen;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProof;
import io.keystory.oidc.support.TestProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What RFC 9101 demands of signed authorization requests, and FAPI 2.0 Message Signing beyond it. */
class Rfc9101SignedRequestTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TYPE = "oauth-authz-req+jwt";

    private final TestClientKey key = new TestClientKey();
    private Authorized app;

    @BeforeEach
    void aClientWithAKey() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL), GIVEN.user());
        GIVEN.happened(key.of(app.client()));
    }

    @Test
    void section_6_3_what_is_signed_counts_and_nothing_beside_it() {
        Answer answer = authorize(key.signed(TYPE, claims().build()), "&state=other&scope=email&redirect_uri="
                + URLEncoder.encode("https://evil.example/", StandardCharsets.UTF_8));

        assertThat(answer.header("Location")).startsWith(Given.REDIRECT_URI).contains("code=").contains("state=signed");
    }

    @Test
    void section_4_structured_parameters_are_read() {
        String object = key.signed(TYPE, claims().claim("max_age", 100_000)
                .claim("claims", Map.of("userinfo", Map.of())).build());

        assertThat(authorize(object, "").header("Location")).contains("code=");
    }

    @Test
    void section_6_2_the_signature_is_of_the_clients_key() throws JOSEException {
        refused(new TestClientKey().signed(TYPE, claims().build()));
        refused(new PlainJWT(claims().build()).serialize());
        refused("nonsense");
        refused(TestClientKey.signed(TYPE, claims().build(), JWSAlgorithm.HS256,
                new MACSigner(key.key().toPublicJWK().toJSONString().getBytes())));
    }

    /** CVE-2026-9793. */
    @Test
    void section_6_1_encrypted_but_unsigned_is_refused() throws JOSEException {
        JWEObject encrypted = new JWEObject(new JWEHeader(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM),
                new Payload(claims().build().toJSONObject()));
        encrypted.encrypt(new ECDHEncrypter(TestProof.newKey().toPublicJWK()));

        refused(encrypted.serialize());
    }

    @Test
    void section_6_3_the_client_in_the_request_is_the_one_beside_it() {
        refused(key.signed(TYPE, claims().issuer("other").build()));
        refused(key.signed(TYPE, claims().claim("client_id", "other").build()));
        refused(key.signed(TYPE, claims().issuer(null).claim("client_id", null).build()));
    }

    @Test
    void section_4_it_is_for_us_and_for_now() {
        refused(key.signed(TYPE, claims().audience("https://other.example").build()));
        refused(key.signed(TYPE, claims().expirationTime(Date.from(Instant.now().minusSeconds(60))).build()));
        refused(key.signed(TYPE, claims().notBeforeTime(Date.from(Instant.now().plusSeconds(600))).build()));
    }

    @Test
    void section_4_a_request_holds_no_other_request() {
        refused(key.signed(TYPE, claims().claim("request", "x").build()));
        refused(key.signed(TYPE, claims().claim("request_uri", "https://x.example").build()));
    }

    @Test
    void section_10_8_another_kind_of_message_is_no_request() {
        assertThat(authorize(key.signed("JWT", claims().build()), "").header("Location")).contains("code=");
        refused(key.signed("dpop+jwt", claims().build()));
        refused(key.signed("logout+jwt", claims().build()));
    }

    @Test
    void section_10_5_a_client_that_must_sign_is_refused_without() {
        GIVEN.happened(new AuthorizationRulesChosen(
                new ApplicationId(app.client()), new AuthorizationRules(false, true, null, null)));

        Answer answer = PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&response_type=code&scope=openid"
                + "&redirect_uri=" + Given.REDIRECT_URI, app.browser());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(push(null, "redirect_uri", Given.REDIRECT_URI, "response_type", "code").error())
                .isEqualTo("invalid_request");
        assertThat(authorize(key.signed(TYPE, claims().build()), "").header("Location")).contains("code=");
    }

    @Test
    void the_algorithm_can_be_pinned() {
        GIVEN.happened(new AuthorizationRulesChosen(new ApplicationId(app.client()),
                new AuthorizationRules(false, false, SignatureAlgorithm.PS256, null)));

        refused(key.signed(TYPE, claims().build()));
    }

    @Test
    void a_client_without_keys_cannot_sign() {
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), app.user());
        Answer answer = authorize(key.signed(TYPE, claims().build()), "&response_type=code&redirect_uri="
                + URLEncoder.encode(Given.REDIRECT_URI, StandardCharsets.UTF_8));

        assertThat(answer.header("Location")).contains("error=request_not_supported");
    }

    @Test
    void rfc_9126_section_3_a_signed_request_may_be_pushed_and_is_opened_then() {
        Answer pushed = push(key.signed(TYPE, claims().build()), "state", "other");
        assertThat(pushed.status()).as(pushed.body()).isEqualTo(201);

        assertThat(PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&request_uri="
                + pushed.text("request_uri"), app.browser()).header("Location")).contains("code=", "state=signed");
        assertThat(push(new TestClientKey().signed(TYPE, claims().build())).error()).isEqualTo("invalid_request_object");
    }

    @Test
    void message_signing_section_5_3_1_a_request_says_for_whom_and_for_which_hour_it_is() {
        GIVEN.happened(new SecurityProfileChosen(new ApplicationId(app.client()), SecurityProfile.FAPI2));

        Date now = new Date();
        Date later = Date.from(Instant.now().plusSeconds(300));
        assertThat(push(key.signed(TYPE, fapi2().notBeforeTime(now).expirationTime(later).build())).status())
                .isEqualTo(201);
        for (JWTClaimsSet.Builder wrong : List.of(fapi2(), fapi2().notBeforeTime(now), fapi2().expirationTime(later),
                fapi2().notBeforeTime(Date.from(Instant.now().minusSeconds(7200))).expirationTime(later),
                fapi2().notBeforeTime(now).expirationTime(Date.from(Instant.now().plusSeconds(7200))),
                fapi2().notBeforeTime(now).expirationTime(later).audience((String) null))) {
            assertThat(push(key.signed(TYPE, wrong.build())).error()).isEqualTo("invalid_request_object");
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(app.client()).audience("http://localhost:3001/oidc")
                .claim("client_id", app.client()).claim("response_type", "code").claim("scope", "openid")
                .claim("redirect_uri", Given.REDIRECT_URI).claim("state", "signed");
    }

    private JWTClaimsSet.Builder fapi2() {
        return claims().claim("code_challenge", Authorized.challenge()).claim("code_challenge_method", "S256");
    }

    private void refused(String object) {
        Facts facts = new Facts(PROVIDER);
        Answer answer = authorize(object, "&redirect_uri="
                + URLEncoder.encode(Given.REDIRECT_URI, StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_request_object");
        assertThat(facts.all()).isEmpty();
    }

    private Answer authorize(String object, String more) {
        return PROVIDER.calls().get("/oidc/auth?client_id=" + app.client() + "&request=" + object + more, app.browser());
    }

    private Answer push(String object, String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(new String[] {"client_assertion_type", TestClientKey.ASSERTION_TYPE, "client_assertion",
                key.assertion(app.client()), "request", object}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return PROVIDER.calls().form("/oidc/request", all);
    }
}
