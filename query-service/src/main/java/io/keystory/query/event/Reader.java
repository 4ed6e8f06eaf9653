package io.keystory.query.event;

import io.keystory.platform.security.ManagementScope;
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
}
