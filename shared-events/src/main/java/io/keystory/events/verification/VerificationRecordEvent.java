package io.keystory.events.verification;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import java.util.Optional;

/** What happens to a verification record: a user's fresh proof of being themselves, for sensitive changes. */
public sealed interface VerificationRecordEvent extends DomainEvent {

    VerificationRecordId recordId();

    UserId userId();

    @Override
    default StreamId stream() {
        return recordId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(userId().stream()));
    }

    /** The user gave the right password; the record is good until {@code expiresAt} (epoch ms). */
    @EventType(value = "verification.password_verified", category = Category.ACTIVITY)
    record AccountPasswordVerified(VerificationRecordId recordId, UserId userId, long expiresAt)
            implements VerificationRecordEvent {}

    /** The user gave a wrong password. */
    @EventType(value = "verification.password_refused", category = Category.ACTIVITY)
    record AccountPasswordRefused(VerificationRecordId recordId, UserId userId) implements VerificationRecordEvent {}
}
