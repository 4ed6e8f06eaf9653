package io.keystory.oidc.interaction;

import io.keystory.events.interaction.AuthorizationRequest;

/** A verified redirect URI with how and with which state to answer it; {@code state} may be null. */
record ReturnAddress(String redirectUri, String responseMode, String state) {

    /** Where a request that was read before is answered. */
    static ReturnAddress of(AuthorizationRequest request) {
        return new ReturnAddress(request.redirectUri(), request.responseMode(), request.state());
    }
}
