package io.keystory.platform.security;

import java.util.Optional;

/** Looks opaque access tokens up, revocation and suspension included. */
public interface AccountTokens {

    /** What the token stands for, or empty when it is unknown, expired, revoked, or its user may not act. */
    Optional<AccountToken> find(String token);
}
