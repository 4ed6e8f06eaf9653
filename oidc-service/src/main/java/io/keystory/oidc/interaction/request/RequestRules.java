package io.keystory.oidc.interaction.request;


/** What some clients bound themselves to beyond what holds for all. */
public final class RequestRules {

    private RequestRules() {}

    /**
     * Requests that some clients may make; throws {@link AuthorizationError}.
     *
     * @see <a href="https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.3.2.2">FAPI 2.0, 5.3.2.2</a>
     */
    public static ClientRequest check(ClientRequest request) {
        if (request.client().isFapi2() && request.request().codeChallenge() == null) {
            throw AuthorizationError.returned(request.address(), "invalid_request",
                    "This application must use PKCE: send code_challenge.");
        }
        if (request.client().isFapi2() && !request.address().redirectUri().startsWith("https://")) {
            throw AuthorizationError.shown("invalid_request", "This application is answered over TLS only.");
        }
        return request;
    }

    /** Refuses a request that a browser brings though it had to be pushed. @see <a href="https://www.rfc-editor.org/rfc/rfc9126#section-6">RFC 9126, 6</a> */
    public static ClientRequest requirePushed(ClientRequest request) {
        if (request.client().mustPushRequests() && request.request().pushedRequest() == null) {
            throw AuthorizationError.returned(
                    request.address(), "invalid_request", "This application must push its requests.");
        }
        return request;
    }
}
