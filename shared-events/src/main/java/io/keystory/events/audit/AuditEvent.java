package io.keystory.events.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.Optional;

/** What is kept about those who look at what happened. */
public sealed interface AuditEvent extends DomainEvent {

    ReadingId readingId();

    @Override
    default StreamId stream() {
        return readingId().stream();
    }

    /**
     * Somebody read this many events, from the first position to the last, of those that the filter let pass. Events of
     * this type are read along, but reading nothing else is not recorded.
     *
     * @param withPersonalData whether personal fields could be seen
     */
    @EventType(value = "audit.events_read", version = 2, category = Category.ACTIVITY)
    record EventsRead(
            ReadingId readingId,
            Filter filter,
            boolean withPersonalData,
            long firstPosition,
            long lastPosition,
            long count) implements AuditEvent {}

    /**
     * Somebody read this many entries of the audit log, from the first position to the last, of those that the filter let
     * pass; reading none is not recorded.
     *
     * @param withPersonalData whether what other providers told of people could be seen
     */
    @EventType(value = "audit.log_read", category = Category.ACTIVITY)
    record LogRead(
            ReadingId readingId,
            LogFilter filter,
            boolean withPersonalData,
            long firstPosition,
            long lastPosition,
            long count) implements AuditEvent {

        @Override
        public Optional<SubjectId> subject() {
            return Optional.ofNullable(filter.userId()).map(user -> SubjectId.of(user.stream()));
        }
    }

    /** Somebody was shown the hash of the user's password, as whoever moves people elsewhere takes it along. */
    @EventType(value = "audit.password_hash_read", category = Category.ACTIVITY)
    record PasswordHashRead(ReadingId readingId, UserId userId) implements AuditEvent {

        @Override
        public Optional<SubjectId> subject() {
            return Optional.of(SubjectId.of(userId.stream()));
        }
    }

    /** What was asked for; null lets all pass. Stream, subject and actor are written {@code kind:id}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filter(List<String> types, String stream, String subject, String actor, String correlationId) {}

    /** What was asked of the audit log, times in epoch ms; null lets all pass. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogFilter(UserId userId, String applicationId, String key, Long startTime, Long endTime) {}
}
