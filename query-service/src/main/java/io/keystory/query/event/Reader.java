package io.keystory.query.event;

import io.keystory.platform.security.ManagementScope;
import io.keystory.platform.token.UserStanding;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who reads the feed.
 *
 * @param isOpened whether personal data is shown
 */
record Reader(Jwt token, boolean isOpened) {

    static Reader of(Authentication caller) {
        return new Reader((Jwt) caller.getPrincipal(), ManagementScope.READ_PERSONAL_DATA.isHeldBy(caller));
    }

    /** Whether a stream that was opened with this token may go on. */
    boolean mayGoOn(Instant now, UserStanding users) {
        boolean isFresh = token.getExpiresAt() != null && now.isBefore(token.getExpiresAt());
        boolean isApplication = Objects.equals(token.getSubject(), token.getClaimAsString("client_id"));
        return isFresh && (isApplication || users.mayAct(token));
    }
}
