package io.keystory.events.sentinel;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import java.util.Optional;

/** What happens about those whom attempts are counted for. */
public sealed interface SentinelEvent extends DomainEvent {

    SentinelTargetId targetId();

    @Override
    default StreamId stream() {
        return targetId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.empty();
    }

    /** The attempts were forgotten: whoever was locked out is no more. */
    @EventType(value = "sentinel.attempts_cleared", category = Category.ACTIVITY)
    record AttemptsCleared(SentinelTargetId targetId) implements SentinelEvent {}

    /**
     * So much was sent at the behest of one network address that no more is until then (epoch ms); told once for as long
     * as that lasts.
     */
    @EventType(value = "sentinel.sending_blocked", category = Category.ACTIVITY)
    record SendingBlocked(SentinelTargetId targetId, long until) implements SentinelEvent {}
}
