package io.keystory.oidc.token;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;

/**
 * Whom a token speaks for, and what ends it.
 *
 * @param isSessionBound whether it ends with the session
 */
record TokenOwner(
        UserId userId, ApplicationId clientId, GrantId grantId, SessionId sessionId, boolean isSessionBound) {}
