package io.keystory.oidc.interaction.request;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.redirect.Loopback;
import io.keystory.oidc.application.redirect.WebUri;
import io.keystory.oidc.user.ClaimScopes;

/**
 * What holds of requests that are answered with tokens, in the order in which it is told.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ImplicitAuthRequest">OpenID Connect Core 3.2.2.1</a>
 */
final class ImplicitRules {

    private static final String HTTP = "http:";

    private ImplicitRules() {}

    static void check(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        requireProtectedWay(client, address);
        require(parameters.one("nonce").isPresent(), address, "invalid_request", "The nonce is missing.");
        require(parameters.words("scope").contains(ClaimScopes.OPENID), address, "invalid_scope",
                "ID tokens are given for the scope openid.");
        require(parameters.resources().isEmpty(), address, "invalid_target",
                "Tokens for resources are not sent through the browser: ask for a code.");
        require(parameters.one("dpop_jkt").isEmpty(), address, "invalid_request",
                "Tokens that come through the browser are bound to no key.");
    }

    /** Over TLS, to whoever owns the scheme, or to a native application on the same machine. */
    private static void requireProtectedWay(Client client, ReturnAddress address) {
        boolean isHttp = address.redirectUri().regionMatches(true, 0, HTTP, 0, HTTP.length());
        boolean isOnThisMachine = client.type() == ApplicationType.NATIVE
                && WebUri.parse(address.redirectUri()).filter(Loopback::isLoopback).isPresent();
        if (isHttp && !isOnThisMachine) {
            throw AuthorizationError.shown("invalid_request", "Tokens are sent over TLS only.");
        }
    }

    private static void require(boolean isSo, ReturnAddress address, String error, String description) {
        if (!isSo) {
            throw AuthorizationError.returned(address, error, description);
        }
    }
}
