package io.keystory.platform.possession;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * An access token in an Authorization header.
 *
 * @param isDpop whether it was sent with the scheme DPoP, otherwise it was with Bearer
 */
public record PresentedAccess(String token, boolean isDpop) {

    private static final String BEARER = "Bearer ";
    private static final String DPOP = "DPoP ";

    /** The token of the header; empty when the header is missing or of another scheme. */
    public static Optional<PresentedAccess> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return token(header, BEARER).map(token -> new PresentedAccess(token, false))
                .or(() -> token(header, DPOP).map(token -> new PresentedAccess(token, true)));
    }

    /** A token that came another way than in the header. */
    public static PresentedAccess bearer(String token) {
        return new PresentedAccess(token, false);
    }

    private static Optional<String> token(String header, String scheme) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).strip()) : Optional.empty();
    }
}
