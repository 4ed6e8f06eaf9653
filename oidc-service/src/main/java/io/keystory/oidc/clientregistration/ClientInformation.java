package io.keystory.oidc.clientregistration;

import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.application.ClientRegistration;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.store.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client is told about itself: everything that is registered, also what it left to us.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-3.2.1">RFC 7591, 3.2.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7592#section-3">RFC 7592, 3</a>
 */
final class ClientInformation {

    private final String endpoint;
    private final Vault vault;

    ClientInformation(String issuer, Vault vault) {
        this.endpoint = issuer + "/register/";
        this.vault = vault;
    }

    /**
     * The members of the answer.
     *
     * @param token what the client manages its registration with
     */
    Map<String, Object> of(ApplicationView client, String token) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("client_id", client.id());
        members.put("client_id_issued_at", client.createdAt() / 1000);
        client.secrets().stream().reduce((older, newer) -> newer).ifPresent(secret -> addSecret(members, secret));
        members.put("registration_access_token", token);
        members.put("registration_client_uri", endpoint + client.id());
        members.put("client_name", client.name());
        addRegistration(members, client.registration().metadata());
        addMetadata(members, client.oidcClientMetadata());
        addProtocol(members, client.protocol());
        members.values().removeIf(value -> value == null || List.of().equals(value));
        return members;
    }

    /** Zero stands for never. */
    private void addSecret(Map<String, Object> members, SecretEntry secret) {
        vault.open(secret.id()).ifPresent(value -> {
            members.put("client_secret", value);
            members.put("client_secret_expires_at", secret.expiresAt() == null ? 0 : secret.expiresAt() / 1000);
        });
    }

    private static void addRegistration(Map<String, Object> members, ClientRegistration registration) {
        members.put("application_type", registration.applicationType());
        members.put("token_endpoint_auth_method", registration.tokenEndpointAuthMethod());
        members.put("grant_types", registration.grantTypes());
        members.put("response_types", registration.responseTypes());
        members.put("scope", String.join(" ", registration.scopes()));
        members.put("client_uri", registration.clientUri());
        members.put("policy_uri", registration.policyUri());
        members.put("tos_uri", registration.tosUri());
        members.put("software_id", registration.softwareId());
        members.put("software_version", registration.softwareVersion());
    }

    private static void addMetadata(Map<String, Object> members, ClientMetadata metadata) {
        members.put("redirect_uris", metadata.redirectUris());
        members.put("post_logout_redirect_uris", metadata.postLogoutRedirectUris());
        members.put("backchannel_logout_uri", metadata.backchannelLogoutUri());
        members.put("backchannel_logout_session_required", metadata.backchannelLogoutSessionRequired());
        members.put("logo_uri", metadata.logoUri());
        members.put("subject_type", "public");
    }

    private static void addProtocol(Map<String, Object> members, ClientProtocol protocol) {
        ClientCredentialRules credentials = protocol.credentials();
        AuthorizationRules authorization = protocol.authorization();
        members.put("jwks", credentials.jwks());
        members.put("jwks_uri", credentials.jwksUri());
        members.put("token_endpoint_auth_signing_alg", name(credentials.tokenEndpointAuthSigningAlg()));
        members.put("id_token_signed_response_alg", name(protocol.algorithms().idTokenSignedResponseAlg()));
        members.put("userinfo_signed_response_alg", name(protocol.algorithms().userinfoSignedResponseAlg()));
        members.put("request_uris", protocol.requestUris());
        members.put("request_object_signing_alg", name(authorization.requestObjectSigningAlg()));
        members.put("authorization_signed_response_alg", name(authorization.authorizationSignedResponseAlg()));
        members.put("require_pushed_authorization_requests", authorization.requirePushedAuthorizationRequests());
        members.put("require_signed_request_object", authorization.requireSignedRequestObject());
        members.put("dpop_bound_access_tokens", protocol.binding().dpopBoundAccessTokens());
        members.put("frontchannel_logout_uri", protocol.frontchannelLogout().frontchannelLogoutUri());
        members.put("frontchannel_logout_session_required",
                protocol.frontchannelLogout().frontchannelLogoutSessionRequired());
        members.put("default_max_age", protocol.login().defaultMaxAge());
        members.put("require_auth_time", protocol.login().requireAuthTime());
        members.put("initiate_login_uri", protocol.login().initiateLoginUri());
    }

    private static String name(SignatureAlgorithm algorithm) {
        return algorithm == null ? null : algorithm.wireName();
    }
}
