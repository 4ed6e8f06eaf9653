package io.keystory.oidc.platform;

import java.util.Collection;
import java.util.Map;

/**
 * A refusal in the protocol's own terms; it carries no stack trace.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, 5.2</a>
 */
public final class ProviderError extends RuntimeException {

    private final String error;
    private final int status;
    private final transient Map<String, String> headers;

    public ProviderError(String error, int status, String description, Map<String, String> headers) {
        super(description, null, false, false);
        this.error = error;
        this.status = status;
        this.headers = headers;
    }

    /** A refusal with status 400. */
    public static ProviderError of(String error, String description) {
        return new ProviderError(error, 400, description, Map.of());
    }

    /** 400 {@code invalid_request}. */
    public static ProviderError invalidRequest(String description) {
        return of("invalid_request", description);
    }

    /** 400 {@code invalid_grant}. */
    public static ProviderError invalidGrant(String description) {
        return of("invalid_grant", description);
    }

    /** 400 {@code invalid_target}. @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2">RFC 8707, 2</a> */
    public static ProviderError invalidTarget(String description) {
        return of("invalid_target", description);
    }

    /** 403 {@code access_denied}. */
    public static ProviderError accessDenied(String description) {
        return new ProviderError("access_denied", 403, description, Map.of());
    }

    /** What there is for these methods only. @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, 15.5.6</a> */
    public static ProviderError methodNotAllowed(Collection<String> methods) {
        return new ProviderError("invalid_request", 405, "This address does not answer that method.",
                Map.of("Allow", String.join(", ", methods)));
    }

    /** What there is not. */
    public static ProviderError notFound() {
        return new ProviderError("invalid_request", 404, "There is nothing at this address.", Map.of());
    }

    /** The protocol's error code. */
    public String error() {
        return error;
    }

    public int status() {
        return status;
    }

    /** Header fields of the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}
