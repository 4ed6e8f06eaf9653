package io.keystory.oidc.logout;

import com.nimbusds.jwt.JWTClaimsSet;
import io.keystory.oidc.session.LiveSession;

/**
 * What an ID token tells about which application wants whom signed out.
 *
 * @param session the session's id, or null where the client's ID tokens do not tell
 */
record LogoutHint(String client, String user, String session) {

    static LogoutHint of(JWTClaimsSet claims) {
        Object session = claims.getClaim("sid");
        return new LogoutHint(claims.getAudience().getFirst(), claims.getSubject(),
                session instanceof String id ? id : null);
    }

    /** Whether it speaks of the session and of whoever is signed in there. */
    boolean isAbout(LiveSession live) {
        return live.userId().equals(user) && (session == null || session.equals(live.id()));
    }
}
