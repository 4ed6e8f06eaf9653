package io.keystory.events.verification;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
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

    /**
     * A code was sent to an address: to the user's own ({@code isOwn}), to prove who they are, or to another, to prove
     * that they receive what is sent there. The record is good until {@code expiresAt} (epoch ms).
     */
    @EventType(value = "verification.account_code_requested", category = Category.ACTIVITY)
    record AccountCodeRequested(
            VerificationRecordId recordId,
            UserId userId,
            @PersonalData Identifier identifier,
            boolean isOwn,
            long expiresAt) implements VerificationRecordEvent {}

    /** The user gave the right code. */
    @EventType(value = "verification.account_code_verified", category = Category.ACTIVITY)
    record AccountCodeVerified(VerificationRecordId recordId, UserId userId) implements VerificationRecordEvent {}

    /** The user gave a code that is wrong or cannot be used any more; {@code reason} is the stable error code. */
    @EventType(value = "verification.account_code_refused", category = Category.ACTIVITY)
    record AccountCodeRefused(VerificationRecordId recordId, UserId userId, String reason)
            implements VerificationRecordEvent {}

    /**
     * The user failed once too often, and is locked out for a while; {@code kind} is what they tried to prove themselves
     * by, as verifications of interactions are called: {@code Password}, {@code EmailVerificationCode} or {@code
     * PhoneVerificationCode}.
     */
    @EventType(value = "verification.account_locked", category = Category.ACTIVITY)
    record AccountLocked(VerificationRecordId recordId, UserId userId, String kind)
            implements VerificationRecordEvent {}
}
