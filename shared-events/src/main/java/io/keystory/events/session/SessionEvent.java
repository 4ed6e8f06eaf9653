package io.keystory.events.session;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import java.util.Optional;
import java.util.Set;

/** What happens to a session, a browser in which a user is signed in. */
public sealed interface SessionEvent extends DomainEvent {

    SessionId sessionId();

    UserId userId();

    @Override
    default StreamId stream() {
        return sessionId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(userId().stream()));
    }

    /** A user signed in; {@code authenticatedAt} and {@code expiresAt} are epoch ms. */
    @EventType(value = "session.started", category = Category.ACTIVITY)
    record SessionStarted(
            SessionId sessionId,
            UserId userId,
            ApplicationId applicationId,
            InteractionId interactionId,
            Set<String> amr,
            long authenticatedAt,
            long expiresAt) implements SessionEvent {}

    /** The user authenticated again in the same browser. */
    @EventType(value = "session.renewed", category = Category.ACTIVITY)
    record SessionRenewed(
            SessionId sessionId, UserId userId, InteractionId interactionId, Set<String> amr, long authenticatedAt)
            implements SessionEvent {}

    /** An application was authorized in the session. */
    @EventType(value = "session.application_joined", category = Category.ACTIVITY)
    record ApplicationJoined(SessionId sessionId, UserId userId, ApplicationId applicationId, GrantId grantId)
            implements SessionEvent {}

    /** What an application had been allowed in the session was taken back; it is no longer part of it. */
    @EventType(value = "session.application_removed", category = Category.ACTIVITY)
    record ApplicationRemoved(SessionId sessionId, UserId userId, ApplicationId applicationId, GrantId grantId)
            implements SessionEvent {}

    /** The session is over; {@code reason} says why, such as {@code signed_out}. */
    @EventType(value = "session.ended", category = Category.ACTIVITY)
    record SessionEnded(SessionId sessionId, UserId userId, String reason) implements SessionEvent {}
}
