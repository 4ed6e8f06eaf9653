package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What RFC 7523 and OpenID Connect Core 9 demand of clients that sign to show who they are. */
class Rfc7523ClientAssertionTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String ISSUER = "http://localhost:3001/oidc";

    private final TestClientKey key = new TestClientKey();
    private String client;
    private String resource;

    @BeforeEach
    void aMachineWithAKey() {
        TestKey.current();
        client = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        resource = GIVEN.resource(60, "x").indicator();
        GIVEN.happened(key.of(client));
    }

    @Test
    void core_9_a_client_shows_by_its_signature_who_it_is() {
        assertThat(token(key.assertion(client)).status()).isEqualTo(200);
        assertThat(token(key.assertion(client), "client_id", client).status()).isEqualTo(200);
    }

    @Test
    void core_9_such_a_client_cannot_use_its_secret_any_more() {
        assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(client, Given.SECRET), "grant_type",
                "client_credentials", "resource", resource).error()).isEqualTo("invalid_client");
    }

    @Test
    void section_2_2_the_assertion_comes_with_its_type_and_alone() {
        assertThat(send(List.of(), "client_assertion", key.assertion(client)).error()).isEqualTo("invalid_request");
        assertThat(send(List.of(), "client_assertion", key.assertion(client), "client_assertion_type", "other").error())
                .isEqualTo("invalid_request");
        assertThat(token(key.assertion(client), "client_secret", Given.SECRET).error()).isEqualTo("invalid_request");
        assertThat(send(Calls.basic(client, Given.SECRET), "client_assertion", key.assertion(client),
                "client_assertion_type", TestClientKey.ASSERTION_TYPE).error()).isEqualTo("invalid_request");
    }

    @Test
    void section_3_1_and_3_2_issuer_and_subject_are_the_client() {
        refused(key.assertion(client, claims -> claims.issuer("other")));
        refused(key.assertion(client, claims -> claims.subject("other")));
        refused(key.assertion(client, claims -> claims.subject(null)));
        assertThat(token(key.assertion(client), "client_id", "other").status()).isEqualTo(401);
    }

    @Test
    void section_3_3_the_audience_is_us_and_nobody_beside_us() {
        assertThat(token(key.assertion(client, claims -> claims.audience(ISSUER + "/token"))).status()).isEqualTo(200);
        assertThat(token(key.assertion(client, claims -> claims.audience(List.of(ISSUER, ISSUER + "/token")))).status())
                .isEqualTo(200);
        refused(key.assertion(client, claims -> claims.audience("https://other.example")));
        refused(key.assertion(client, claims -> claims.audience(List.of(ISSUER, "https://other.example"))));
        refused(key.assertion(client, claims -> claims.audience((String) null)));
        refused(key.assertion(client, claims -> claims.audience(ISSUER + "/request")));
    }

    @Test
    void section_3_4_to_3_6_an_assertion_lives_for_a_while() {
        Instant now = Instant.now();
        refused(key.assertion(client, claims -> claims.expirationTime(null)));
        refused(key.assertion(client, claims -> claims.expirationTime(Date.from(now.minusSeconds(60)))));
        refused(key.assertion(client, claims -> claims.expirationTime(Date.from(now.plusSeconds(7200)))));
        refused(key.assertion(client, claims -> claims.notBeforeTime(Date.from(now.plusSeconds(60)))));
        refused(key.assertion(client, claims -> claims.issueTime(Date.from(now.plusSeconds(3600)))));
    }

    @Test
    void section_3_7_each_assertion_counts_once_also_at_two_processes_at_the_same_time() {
        String assertion = key.assertion(client);
        try (TestProvider other = TestProvider.another()) {
            List<Integer> statuses = Together.atBoth(50, PROVIDER, other, process -> process.calls().form("/oidc/token",
                    "grant_type", "client_credentials", "resource", resource, "client_assertion", assertion,
                    "client_assertion_type", TestClientKey.ASSERTION_TYPE).status());

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 401).hasSize(49);
        }
        refused(key.assertion(client, claims -> claims.jwtID(null)));
    }

    @Test
    void section_3_9_the_signature_is_of_the_clients_key() {
        refused(new TestClientKey().assertion(client));
        refused("nonsense");
        refused("eyJhbGciOiJub25lIn0.e30.");
        String good = key.assertion(client);
        refused(good.substring(0, good.length() - 4) + "AAAA");
    }

    /** CVE-2026-11800: the algorithms are those of the key. */
    @Test
    void a_public_key_is_no_shared_secret() throws JOSEException {
        byte[] published = key.key().toPublicJWK().toJSONString().getBytes();
        byte[] encoded = key.key().toECPublicKey().getEncoded();

        for (byte[] secret : List.of(published, encoded)) {
            refused(TestClientKey.signed(
                    "JWT", TestClientKey.claims(client).build(), JWSAlgorithm.HS256, new MACSigner(secret)));
        }
    }

    @Test
    void core_9_a_client_may_sign_with_its_secret_if_it_chose_so() throws JOSEException {
        String other = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        MACSigner signer = new MACSigner(Given.SECRET.getBytes());
        String before = TestClientKey.signed("JWT", TestClientKey.claims(other).build(), JWSAlgorithm.HS256, signer);
        refused(before);
        GIVEN.happened(new ClientCredentialsChosen(new ApplicationId(other), new ClientCredentialRules(
                ClientAuthenticationMethod.CLIENT_SECRET_JWT, null, null, null, null)));

        assertThat(token(TestClientKey.signed(
                "JWT", TestClientKey.claims(other).build(), JWSAlgorithm.HS256, signer)).status()).isEqualTo(200);
        refused(TestClientKey.signed("JWT", TestClientKey.claims(other).build(), JWSAlgorithm.HS256,
                new MACSigner("another secret that is long enough".getBytes())));
        refused(key.assertion(other));
    }

    @Test
    void the_algorithm_can_be_pinned() {
        GIVEN.happened(new ClientCredentialsChosen(new ApplicationId(client), new ClientCredentialRules(
                ClientAuthenticationMethod.PRIVATE_KEY_JWT, SignatureAlgorithm.PS256, key.jwks(), null, null)));

        refused(key.assertion(client));
    }

    @Test
    void an_assertion_costs_one_statement() {
        token(key.assertion(client));
        String assertion = key.assertion(client);
        PROVIDER.statements().take();

        token(assertion);

        assertThat(PROVIDER.statements().take()).singleElement().asString().startsWith("insert into token.used_id");
    }

    private void refused(String assertion) {
        Facts facts = new Facts(PROVIDER);
        Answer answer = token(assertion);
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("invalid_client");
        assertThat(facts.all()).isEmpty();
    }

    private Answer token(String assertion, String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"client_assertion", assertion, "client_assertion_type",
                TestClientKey.ASSERTION_TYPE}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return send(List.of(), all);
    }

    private Answer send(List<String> headers, String... parameters) {
        String[] all = new String[parameters.length + 4];
        System.arraycopy(new String[] {"grant_type", "client_credentials", "resource", resource}, 0, all, 0, 4);
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        return PROVIDER.calls().form("/oidc/token", headers, all);
    }
}
