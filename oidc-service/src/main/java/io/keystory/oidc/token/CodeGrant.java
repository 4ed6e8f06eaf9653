package io.keystory.oidc.token;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.AuthorizationRequest;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import java.time.Instant;

/** What an authorization code stands for: a request that the user allowed, in a session. */
public record CodeGrant(
        AuthorizationRequest request,
        UserId userId,
        ApplicationId applicationId,
        GrantId grantId,
        SessionId sessionId,
        Instant authenticatedAt) {}
