package io.keystory.events.session;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import java.time.Instant;
import java.util.Set;

/** What can be asked of a session's aggregate. */
public sealed interface SessionCommand extends Command {

    SessionId sessionId();

    @Override
    default StreamId stream() {
        return sessionId().stream();
    }

    /** Starts a session for a user who authenticated in an interaction. */
    record StartSession(
            SessionId sessionId,
            UserId userId,
            ApplicationId applicationId,
            InteractionId interactionId,
            Set<String> amr,
            Instant authenticatedAt,
            Instant expiresAt) implements SessionCommand {}

    /** Keeps that the same user authenticated again. */
    record RenewSession(
            SessionId sessionId, UserId userId, InteractionId interactionId, Set<String> amr, Instant authenticatedAt)
            implements SessionCommand {}

    /** Keeps which grant an application has in the session. */
    record JoinApplication(SessionId sessionId, ApplicationId applicationId, GrantId grantId)
            implements SessionCommand {}

    /** Takes an application out of the session, if this is the grant it has there; else changes nothing. */
    record RemoveApplication(SessionId sessionId, ApplicationId applicationId, GrantId grantId)
            implements SessionCommand {}

    /** Ends the session; asking again changes nothing. */
    record EndSession(SessionId sessionId, String reason) implements SessionCommand {}
}
