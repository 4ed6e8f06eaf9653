package io.keystory.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.keystory.platform.Ids;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is signed here, checked by Nimbus: ID tokens in each algorithm but EdDSA, for which it wants a library beside it,
 * access tokens for an API, userinfo, discovery.
 */
class NimbusClientTest {

    private static final URI CALLBACK = URI.create("http://localhost:9/callback");

    private static final RunningProduct PRODUCT = RunningProduct.running();

    private static OIDCProviderMetadata provider;
    private static String username;
    private static String user;

    private final Nonce nonce = new Nonce();

    @BeforeAll
    static void start() throws Exception {
        provider = OIDCProviderMetadata.resolve(new Issuer(PRODUCT.issuer()));
        username = "u" + Ids.next();
        user = PRODUCT.user(username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES384", "RS256", "PS256", "ES256"})
    void an_id_token_is_valid_in_the_algorithm_that_the_client_chose_and_in_no_other(String name) throws Exception {
        JWSAlgorithm algorithm = JWSAlgorithm.parse(name);
        ClientID client = client();
        PRODUCT.api("PATCH", "/applications/" + client + "/client-metadata",
                "{'idTokenSignedResponseAlg': '%s'}".formatted(name));
        JWT token = signIn(client, new Scope("openid")).getOIDCTokens().getIDToken();

        IDTokenClaimsSet claims = validator(client, algorithm).validate(token, nonce);
        assertThat(claims.getSubject().getValue()).isEqualTo(user);
        assertThat(provider.getIDTokenJWSAlgs()).contains(algorithm);
        assertThatThrownBy(() -> validator(client, algorithm).validate(token, new Nonce()))
                .isInstanceOf(BadJOSEException.class);
        JWSAlgorithm other = algorithm.equals(JWSAlgorithm.ES384) ? JWSAlgorithm.RS256 : JWSAlgorithm.ES384;
        assertThatThrownBy(() -> validator(client, other).validate(token, nonce)).isInstanceOf(BadJOSEException.class);
    }

    @Test
    void userinfo_tells_the_same_person() throws Exception {
        OIDCTokenResponse tokens = signIn(client(), new Scope("openid", "profile"));

        UserInfoResponse answer = UserInfoResponse.parse(new UserInfoRequest(
                provider.getUserInfoEndpointURI(), tokens.getOIDCTokens().getBearerAccessToken()).toHTTPRequest().send());
        assertThat(answer.toSuccessResponse().getUserInfo().getSubject().getValue()).isEqualTo(user);
        assertThat(answer.toSuccessResponse().getUserInfo().getStringClaim("username")).isEqualTo(username);
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-4">RFC 9068, 4</a> */
    @Test
    void an_access_token_for_an_api_is_of_its_own_type_and_for_that_api() throws Exception {
        String indicator = "https://" + Ids.next() + ".example";
        PRODUCT.api("POST", "/resources", "{'name': 'Orders', 'indicator': '%s'}".formatted(indicator));
        JWTClaimsSet claims = processor().process(
                signIn(client(), new Scope("openid"), indicator).getOIDCTokens().getAccessToken().getValue(), null);

        assertThat(claims.getIssuer()).isEqualTo(PRODUCT.issuer());
        assertThat(claims.getAudience()).containsExactly(indicator);
        assertThat(claims.getSubject()).isEqualTo(user);
    }

    private static DefaultJWTProcessor<SecurityContext> processor() throws Exception {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(provider.getJWKSetURI().toURL()).build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES384, keys));
        return processor;
    }

    private static IDTokenValidator validator(ClientID client, JWSAlgorithm algorithm) throws Exception {
        return new IDTokenValidator(provider.getIssuer(), client, algorithm, provider.getJWKSetURI().toURL());
    }

    private static ClientID client() {
        return new ClientID(PRODUCT.api("POST", "/applications", """
                {'name': 'Nimbus', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['%s'],
                'postLogoutRedirectUris': []}}""".formatted(CALLBACK)).get("id").asString());
    }

    private OIDCTokenResponse signIn(ClientID client, Scope scope, String... resources) throws Exception {
        State state = new State();
        CodeVerifier verifier = new CodeVerifier();
        URI[] targets = Set.of(resources).stream().map(URI::create).toArray(URI[]::new);
        URI request = new AuthenticationRequest.Builder(ResponseType.CODE, scope, client, CALLBACK)
                .endpointURI(provider.getAuthorizationEndpointURI()).state(state).nonce(nonce).resources(targets)
                .codeChallenge(verifier, CodeChallengeMethod.S256).build().toURI();
        try (Visitor visitor = new Visitor(PRODUCT.origin())) {
            visitor.open(request.toString());
            URI back = visitor.open(visitor.signIn(username), CALLBACK.toString()).end();
            AuthenticationSuccessResponse answer = AuthenticationResponseParser.parse(back).toSuccessResponse();
            assertThat(answer.getState()).isEqualTo(state);
            assertThat(answer.getIssuer()).isEqualTo(provider.getIssuer());
            return redeem(client, answer.getAuthorizationCode(), verifier, targets);
        }
    }

    private static OIDCTokenResponse redeem(
            ClientID client, AuthorizationCode code, CodeVerifier verifier, URI... resources) throws Exception {
        TokenRequest request = new TokenRequest.Builder(provider.getTokenEndpointURI(), client,
                new AuthorizationCodeGrant(code, CALLBACK, verifier)).resources(resources).build();
        return (OIDCTokenResponse) OIDCTokenResponseParser.parse(request.toHTTPRequest().send()).toSuccessResponse();
    }
}
