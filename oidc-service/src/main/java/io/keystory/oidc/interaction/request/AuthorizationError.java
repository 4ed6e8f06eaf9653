package io.keystory.oidc.interaction.request;

/**
 * Why an authorization request is refused.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1">RFC 6749, 4.1.2.1</a>
 */
public final class AuthorizationError extends RuntimeException {

    private final String error;
    private final transient ReturnAddress returnAddress;

    private AuthorizationError(String error, String description, ReturnAddress returnAddress) {
        super(description, null, false, false);
        this.error = error;
        this.returnAddress = returnAddress;
    }

    /** An error that must be shown here, because nobody vouches for where it would be sent. */
    public static AuthorizationError shown(String error, String description) {
        return new AuthorizationError(error, description, null);
    }

    /** An error that the application is told of. */
    public static AuthorizationError returned(ReturnAddress address, String error, String description) {
        return new AuthorizationError(error, description, address);
    }

    /** The code in the protocol. */
    public String error() {
        return error;
    }

    /** Where to tell of it; null when it must be shown here. */
    public ReturnAddress returnAddress() {
        return returnAddress;
    }
}
