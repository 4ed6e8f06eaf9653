package io.keystory.oidc.interaction.request;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ClientScopes;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.application.ResponseType;

/** Refuses what is not supported here, or not allowed to a client. */
final class RequestChecks {

    private RequestChecks() {}

    static void unsupported(AuthorizationParameters parameters, ReturnAddress address) {
        if (parameters.one("request").isPresent()) {
            throw AuthorizationError.returned(address, "request_not_supported", "Request objects are not supported.");
        }
        if (parameters.one("request_uri").isPresent()) {
            throw AuthorizationError.returned(address, "request_uri_not_supported", "request_uri is not supported.");
        }
        if (parameters.one("registration").isPresent()) {
            throw AuthorizationError.returned(
                    address, "registration_not_supported", "The registration parameter is not supported.");
        }
    }

    /** What the request is to be answered with, which is offered here and the client registered. */
    static ResponseType responseType(
            Client client, AuthorizationParameters parameters, ImplicitFlow implicit, ReturnAddress address) {
        String asked = parameters.one("response_type").orElseThrow(() ->
                AuthorizationError.returned(address, "invalid_request", "response_type is missing."));
        ResponseType type = ResponseType.of(asked)
                .filter(known -> !known.isImplicit() || implicit.isOffered())
                .orElseThrow(() -> AuthorizationError.returned(
                        address, "unsupported_response_type", "The response type is not supported."));
        if (!client.mayBeAnsweredWith(type)) {
            throw AuthorizationError.returned(address, "unauthorized_client",
                    "This application may not sign users in with this response type.");
        }
        return type;
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636 (PKCE)</a> */
    static void pkce(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        String challenge = parameters.one("code_challenge").orElse(null);
        String method = parameters.one("code_challenge_method").orElse(null);
        if (challenge == null && method != null) {
            throw AuthorizationError.returned(address, "invalid_request",
                    "code_challenge_method needs a code_challenge.");
        }
        if (challenge == null && client.isPublic()) {
            throw AuthorizationError.returned(address, "invalid_request",
                    "This application must use PKCE: send code_challenge.");
        }
        if (challenge != null && !"S256".equals(method)) {
            throw AuthorizationError.returned(address, "invalid_request", "code_challenge_method must be S256.");
        }
        if (challenge != null && !RequestValues.isDigest(challenge)) {
            throw AuthorizationError.returned(address, "invalid_request",
                    "code_challenge must be the base64url form of a SHA-256 hash.");
        }
    }

    /** Scopes of resources are narrowed down without a word, those that speak of the user are refused. */
    static void scopes(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        ClientScopes scopes = client.scopes();
        parameters.words("scope").stream().filter(scope -> !scopes.has(scope)).findFirst().ifPresent(scope -> {
            throw AuthorizationError.returned(
                    address, "invalid_scope", "This application may not ask for the scope " + scope + ".");
        });
    }
}
