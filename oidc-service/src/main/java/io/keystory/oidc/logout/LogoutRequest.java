package io.keystory.oidc.logout;

import java.util.Optional;

/**
 * What is asked for, as far as it can be believed.
 *
 * @param address where to go afterwards: a registered address with the state, or empty
 * @param needsQuestion whether the person is asked first
 */
record LogoutRequest(Optional<String> address, boolean needsQuestion) {

    /** Nobody vouches for anything. */
    static final LogoutRequest UNKNOWN = new LogoutRequest(Optional.empty(), true);
}
