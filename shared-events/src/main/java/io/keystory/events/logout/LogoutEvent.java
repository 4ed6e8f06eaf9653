package io.keystory.events.logout;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.session.SessionId;
import io.keystory.events.token.JournalId;
import io.keystory.events.user.UserId;
import java.util.Optional;

/** Facts about telling applications that a session is over; they need no decision and live in a journal. */
public sealed interface LogoutEvent extends DomainEvent {

    JournalId journalId();

    UserId userId();

    @Override
    default StreamId stream() {
        return journalId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(userId().stream()));
    }

    /**
     * An application was told that the session is over, and took it in.
     *
     * @param attempt how often it was tried, from 1
     */
    @EventType(value = "logout.delivered", category = Category.ACTIVITY)
    record LogoutDelivered(
            JournalId journalId, SessionId sessionId, UserId userId, ApplicationId applicationId, int attempt)
            implements LogoutEvent {}

    /**
     * An application could not be told that the session is over.
     *
     * @param attempt how often it was tried, from 1
     * @param reason why, such as {@code unreachable}, {@code address_refused} or {@code status_400}
     * @param nextAttemptAt epoch ms, or null when it was given up
     */
    @EventType(value = "logout.delivery_failed", category = Category.ACTIVITY)
    record LogoutDeliveryFailed(
            JournalId journalId,
            SessionId sessionId,
            UserId userId,
            ApplicationId applicationId,
            int attempt,
            String reason,
            @Nullable Long nextAttemptAt) implements LogoutEvent {}
}
