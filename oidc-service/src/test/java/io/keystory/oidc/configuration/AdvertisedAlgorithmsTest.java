package io.keystory.oidc.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.AuthorizationRulesChosen;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Advertised;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.Parts;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.TestSigner;
import io.keystory.platform.Ids;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way that discovery tells in which clients authenticate, and in which they and the provider sign, is used here. */
class AdvertisedAlgorithmsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TOKEN = "/oidc/token";
    private static final List<String> ENDPOINTS = List.of("token", "revocation", "introspection");

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    static Stream<String> ways() {
        return of("auth_methods_supported");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_client_authenticates_in_every_way_at_every_endpoint(String way) {
        for (String endpoint : ENDPOINTS) {
            assertThat(call(endpoint, way).error()).as(endpoint).isIn("", "invalid_grant");
        }
    }

    static Stream<String> assertions() {
        return of("auth_signing_alg_values_supported");
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void a_client_signs_assertions_with_every_algorithm(String algorithm) {
        assertThat(callSigned("introspection", algorithm).body()).isEqualTo("{\"active\":false}");
    }

    static List<String> requests() {
        return Advertised.values("request_object_signing_alg_values_supported");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_client_signs_requests_with_every_algorithm(String algorithm) {
        String client = GIVEN.client(ApplicationType.TRADITIONAL);
        TestSigner signer = TestSigner.of(algorithm, null);
        GIVEN.happened(credentials(client, ClientAuthenticationMethod.PRIVATE_KEY_JWT, signer));
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(client);
        new Browser(PROVIDER, client).request().forEach(claims::claim);

        assertThat(Browser.asksToSignIn(PROVIDER.calls().get("/oidc/auth?client_id=" + client + "&request="
                + signed("oauth-authz-req+jwt", claims.build(), signer)))).isTrue();
    }

    static List<String> proofs() {
        return Advertised.values("dpop_signing_alg_values_supported");
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void a_client_signs_proofs_with_every_algorithm(String algorithm) throws JOSEException {
        TestSigner signer = TestSigner.of(algorithm, null);
        SignedJWT proof = new SignedJWT(new JWSHeader.Builder(signer.algorithm())
                .type(new JOSEObjectType("dpop+jwt")).jwk(signer.key()).build(),
                new JWTClaimsSet.Builder().jwtID(Ids.next()).issueTime(new Date()).claim("htm", "POST")
                        .claim("htu", "http://localhost:3001" + TOKEN).build());
        proof.sign(signer.signer());

        assertThat(PROVIDER.calls().form(TOKEN, List.of("DPoP", proof.serialize()), "client_id",
                GIVEN.client(ApplicationType.SPA), "grant_type", "refresh_token", "refresh_token", "none").error())
                .isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token", "userinfo", "introspection", "authorization"})
    void what_is_told_of_answers_is_every_algorithm_that_can_be_chosen(String kind) {
        assertThat(Advertised.values(kind + "_signing_alg_values_supported")).containsExactlyElementsOf(
                Stream.of(SignatureAlgorithm.values()).map(SignatureAlgorithm::wireName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void answers_are_signed_with_every_algorithm(SignatureAlgorithm algorithm) {
        Authorized app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        String server = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        GIVEN.algorithms(app.client(), algorithm, algorithm);
        GIVEN.algorithms(server, algorithm, null);
        GIVEN.happened(new AuthorizationRulesChosen(
                new ApplicationId(app.client()), new AuthorizationRules(false, false, null, algorithm)));

        String response = Browser.sent(PROVIDER.calls().get("/oidc/auth?" + Browser.encoded(
                new Browser(PROVIDER, app.client()).request("response_mode", "jwt")), app.browser())).get("response");
        Answer tokens = app.redeem(TestKeys.verified(response, algorithm).path("code").asString());
        String token = tokens.text("access_token");

        assertThat(TestKeys.verified(tokens.text("id_token"), algorithm).path("sub").asString()).isEqualTo(app.user());
        assertThat(TestKeys.verified(PROVIDER.calls().get("/oidc/me", Calls.bearer(token).toArray(String[]::new)).body(),
                algorithm).path("sub").asString()).isEqualTo(app.user());
        assertThat(TestKeys.verified(PROVIDER.calls().form("/oidc/token/introspection",
                Stream.concat(Calls.basic(server, Given.SECRET).stream(),
                        Stream.of("Accept", "application/token-introspection+jwt")).toList(), "token", token).body(),
                algorithm).path("token_introspection").path("active").asBoolean()).isTrue();
    }

    /** The values that are told of all three endpoints, which are the same. */
    private static Stream<String> of(String suffix) {
        List<String> values = Advertised.values("token_endpoint_" + suffix);
        ENDPOINTS.forEach(endpoint ->
                assertThat(Advertised.values(endpoint + "_endpoint_" + suffix)).isEqualTo(values));
        return values.stream();
    }

    private static Answer call(String endpoint, String way) {
        return switch (way) {
            case "client_secret_basic" -> send(endpoint,
                    Calls.basic(GIVEN.client(ApplicationType.TRADITIONAL), Given.SECRET));
            case "client_secret_post" -> send(endpoint, List.of(), "client_id",
                    GIVEN.client(ApplicationType.TRADITIONAL), "client_secret", Given.SECRET);
            case "client_secret_jwt" -> callSigned(endpoint, "HS256");
            case "private_key_jwt" -> callSigned(endpoint, "ES256");
            case "none" -> send(endpoint, List.of(), "client_id", GIVEN.client(ApplicationType.SPA));
            default -> throw new AssertionError("Nothing here uses " + way);
        };
    }

    private static Answer callSigned(String endpoint, String algorithm) {
        String client = GIVEN.client(ApplicationType.TRADITIONAL);
        TestSigner signer = TestSigner.of(algorithm, Given.SECRET);
        GIVEN.happened(credentials(client, signer.key() == null
                ? ClientAuthenticationMethod.CLIENT_SECRET_JWT : ClientAuthenticationMethod.PRIVATE_KEY_JWT, signer));
        return send(endpoint, List.of(), "client_assertion_type", TestClientKey.ASSERTION_TYPE, "client_assertion",
                signed("JWT", TestClientKey.claims(client).build(), signer));
    }

    private static Answer send(String endpoint, List<String> headers, String... credentials) {
        return PROVIDER.calls().form(endpoint.equals("token") ? TOKEN : TOKEN + "/" + endpoint, headers,
                Parts.of("token", "nothing", "grant_type", "refresh_token", "refresh_token", "nothing").with(credentials));
    }

    private static ClientCredentialsChosen credentials(
            String client, ClientAuthenticationMethod method, TestSigner signer) {
        Map<String, Object> jwks = signer.key() == null ? null : new JWKSet(signer.key()).toJSONObject();
        return new ClientCredentialsChosen(
                new ApplicationId(client), new ClientCredentialRules(method, null, jwks, null, null));
    }

    private static String signed(String type, JWTClaimsSet claims, TestSigner signer) {
        return TestClientKey.signed(type, claims, signer.algorithm(), signer.signer());
    }
}
