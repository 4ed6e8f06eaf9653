package io.keystory.events.verification;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import java.time.Instant;

/** What can be asked of a verification record. */
public sealed interface VerificationRecordCommand extends Command {

    VerificationRecordId recordId();

    @Override
    default StreamId stream() {
        return recordId().stream();
    }

    /** Keeps the outcome of checking the user's password. */
    record RecordPasswordCheck(VerificationRecordId recordId, UserId userId, boolean isVerified, Instant expiresAt)
            implements VerificationRecordCommand {}

    /** Keeps that a code was sent to an address, which is the user's own or another. */
    record RequestAccountCode(
            VerificationRecordId recordId, UserId userId, Identifier identifier, boolean isOwn, Instant expiresAt)
            implements VerificationRecordCommand {}

    /** Keeps the outcome of checking the code; {@code refusal} is null when it was right, else the error code. */
    record RecordCodeCheck(VerificationRecordId recordId, UserId userId, String refusal)
            implements VerificationRecordCommand {}

    /** Keeps that the check that has just failed was one too many; {@code kind} is what it was of. */
    record RecordLockout(VerificationRecordId recordId, UserId userId, String kind)
            implements VerificationRecordCommand {}
}
