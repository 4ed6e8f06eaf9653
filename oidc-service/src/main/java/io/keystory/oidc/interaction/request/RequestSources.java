package io.keystory.oidc.interaction.request;

/** Where the parameters of an authorization request are: in itself, in what was pushed, or in what the client signed. */
public final class RequestSources {

    private final PushedRequests pushed;
    private final RequestObjects objects;

    RequestSources(PushedRequests pushed, RequestObjects objects) {
        this.pushed = pushed;
        this.objects = objects;
    }

    /** The parameters that count; throws {@link AuthorizationError}. */
    public AuthorizationParameters resolve(AuthorizationParameters asked) {
        return objects.open(pushed.resolve(asked));
    }
}
