package io.keystory.platform.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What ends a signed access token of a user, as the token itself tells.
 *
 * @param issuedPosition behind which position of the log it was issued; 0, which comes before everything, when it does not tell
 * @param grantId null when it does not tell
 * @param sessionId null unless it ends with the session
 */
public record TokenTies(String userId, long issuedPosition, String grantId, String sessionId) {

    private static final String POSITION = "log_position";
    private static final String GRANT = "grant_id";
    private static final String SESSION = "session_id";

    /** The claims by which a token tells them. */
    public static final Set<String> CLAIMS = Set.of(POSITION, GRANT, SESSION);

    /** Those of a token. */
    public static TokenTies of(Jwt token) {
        long position = token.getClaim(POSITION) instanceof Number number ? number.longValue() : 0;
        return new TokenTies(token.getSubject(), position, token.getClaimAsString(GRANT), token.getClaimAsString(SESSION));
    }

    /** As the token tells them. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(POSITION, issuedPosition);
        claims.put(GRANT, grantId);
        claims.put(SESSION, sessionId);
        claims.values().removeIf(Objects::isNull);
        return claims;
    }

    /** The parameters of {@link TokenStates#SIGNED}. */
    public Object[] parameters() {
        return new Object[] {userId, issuedPosition, grantId, sessionId};
    }
}
