package io.keystory.oidc.token.journal;

/** Somebody else consumed the token a moment earlier. */
public final class Lost extends RuntimeException {

    /** That it happened: cheap, as it carries no stack. */
    public Lost() {
        super("The token was consumed by another request", null, false, false);
    }
}
