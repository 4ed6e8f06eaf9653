package io.keystory.oidc.token;

/** Somebody else consumed the token a moment earlier. */
final class Lost extends RuntimeException {

    Lost() {
        super("The token was consumed by another request", null, false, false);
    }
}
