package io.keystory.oidc.configuration;

import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.application.ResponseType;
import io.keystory.oidc.user.AuthenticationContexts;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.platform.language.PageLanguages;
import io.keystory.platform.possession.DpopProofs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/**
 * What the provider can do, and where: exactly what works.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID Connect Discovery 3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-2">RFC 8414, 2</a>
 */
final class ProviderMetadata {

    private static final List<String> CLIENT_AUTHENTICATION =
            List.of("client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt", "none");

    /** What keys of clients sign with. */
    private static final List<String> KEY_ALGORITHMS = DpopProofs.ALGORITHMS;

    /** Secrets are too short for longer hashes. @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-3.2">RFC 7518, 3.2</a> */
    private static final List<String> ASSERTION_ALGORITHMS =
            Stream.concat(KEY_ALGORITHMS.stream(), Stream.of("HS256")).toList();

    private static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token", "client_credentials",
            "urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:token-exchange");

    private static final List<String> RESPONSE_MODES = List.of(
            "form_post", "fragment", "query", "jwt", "query.jwt", "fragment.jwt", "form_post.jwt");

    private ProviderMetadata() {}

    static Map<String, Object> of(String issuer, CertificateMetadata certificates) {
        List<String> authentication = certificates.authentication(CLIENT_AUTHENTICATION);
        return OidcProviderConfiguration.builder()
                .issuer(issuer)
                .authorizationEndpoint(issuer + "/auth")
                .tokenEndpoint(issuer + "/token")
                .deviceAuthorizationEndpoint(issuer + "/device/auth")
                .userInfoEndpoint(issuer + "/me")
                .jwkSetUrl(issuer + "/jwks")
                .endSessionEndpoint(issuer + "/session/end")
                .tokenRevocationEndpoint(issuer + "/token/revocation")
                .tokenIntrospectionEndpoint(issuer + "/token/introspection")
                .pushedAuthorizationRequestEndpoint(issuer + "/request")
                .responseType(ResponseType.CODE.wireName())
                .claim("response_modes_supported", RESPONSE_MODES)
                .grantTypes(types -> types.addAll(GRANT_TYPES))
                .codeChallengeMethod("S256")
                .subjectType("public")
                .tokenEndpointAuthenticationMethods(methods -> methods.addAll(authentication))
                .tokenRevocationEndpointAuthenticationMethods(methods -> methods.addAll(authentication))
                .tokenIntrospectionEndpointAuthenticationMethods(methods -> methods.addAll(authentication))
                .idTokenSigningAlgorithms(algorithms -> algorithms.addAll(signatureAlgorithms()))
                .claim("userinfo_signing_alg_values_supported", signatureAlgorithms())
                .scopes(scopes -> scopes.addAll(ClaimScopes.all()))
                .claim("claims_supported", claims())
                .claim("claim_types_supported", List.of("normal"))
                .claim("claims_parameter_supported", true)
                .claim("acr_values_supported", AuthenticationContexts.SUPPORTED)
                .claim("prompt_values_supported", List.of("none", "login", "consent", "select_account"))
                .claim("display_values_supported", List.of("page", "popup", "touch"))
                .claim("ui_locales_supported", List.copyOf(PageLanguages.with(List.of())))
                .claim("request_parameter_supported", true)
                .claim("request_object_signing_alg_values_supported", KEY_ALGORITHMS)
                .claim("authorization_signing_alg_values_supported", signatureAlgorithms())
                .claim("request_uri_parameter_supported", true)
                .claim("require_request_uri_registration", true)
                .claim("token_endpoint_auth_signing_alg_values_supported", ASSERTION_ALGORITHMS)
                .claim("revocation_endpoint_auth_signing_alg_values_supported", ASSERTION_ALGORITHMS)
                .claim("introspection_endpoint_auth_signing_alg_values_supported", ASSERTION_ALGORITHMS)
                .claim("introspection_signing_alg_values_supported", signatureAlgorithms())
                .claim("require_pushed_authorization_requests", false)
                .claim("authorization_response_iss_parameter_supported", true)
                .claim("backchannel_logout_supported", true)
                .claim("backchannel_logout_session_supported", true)
                .claim("frontchannel_logout_supported", true)
                .claim("frontchannel_logout_session_supported", true)
                .claim("dpop_signing_alg_values_supported", KEY_ALGORITHMS)
                .claims(certificates::add)
                .build()
                .getClaims();
    }

    /** The same for those who came under another name: the issuer stays, its endpoints are at that origin. */
    static Map<String, Object> at(String origin, Map<String, Object> metadata) {
        String issuer = metadata.get("issuer").toString();
        Map<String, Object> moved = new LinkedHashMap<>(metadata);
        moved.replaceAll((name, value) -> !name.equals("issuer") && value.toString().startsWith(issuer + "/")
                ? origin + "/oidc" + value.toString().substring(issuer.length()) : value);
        return moved;
    }

    /** The same with what was opened. */
    static Map<String, Object> with(Map<String, Object> all, Opened opened) {
        Map<String, Object> metadata = new LinkedHashMap<>(all);
        if (opened.registration()) {
            metadata.put("registration_endpoint", all.get("issuer") + "/register");
        }
        if (opened.documents()) {
            metadata.put("client_id_metadata_document_supported", true);
        }
        if (opened.implicit()) {
            metadata.put("response_types_supported",
                    Arrays.stream(ResponseType.values()).map(ResponseType::wireName).toList());
            metadata.put("grant_types_supported",
                    Stream.concat(GRANT_TYPES.stream(), Stream.of(ImplicitFlow.GRANT_TYPE)).toList());
        }
        return metadata;
    }

    /**
     * What is not open unless somebody opens it.
     *
     * @param registration whether clients may register. @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-3">RFC 7591, 3</a>
     * @param documents whether they may publish what they say of themselves
     * @param implicit whether they get tokens without a code. @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID Connect Discovery 3 (dynamic OpenID Providers)</a>
     */
    record Opened(boolean registration, boolean documents, boolean implicit) {}

    private static List<String> signatureAlgorithms() {
        return Arrays.stream(SignatureAlgorithm.values()).map(SignatureAlgorithm::wireName).toList();
    }

    private static List<String> claims() {
        List<String> claims = new ArrayList<>(List.of("sub", "sid", "auth_time", "acr", "amr", "iss"));
        claims.addAll(ClaimScopes.claims());
        return claims;
    }
}
