package io.keystory.oidc.interaction.request;

import io.keystory.events.interaction.request.AuthorizationRequest;

/** A verified redirect URI of a client, with how and with which state to answer it; {@code state} may be null. */
public record ReturnAddress(String redirectUri, String responseMode, String state, String clientId) {

    /** Where a request that was read before is answered. */
    public static ReturnAddress of(AuthorizationRequest request, String clientId) {
        return new ReturnAddress(request.redirectUri(), request.responseMode(), request.state(), clientId);
    }
}
