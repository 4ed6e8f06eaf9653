package io.keystory.command.verification;

import io.keystory.command.platform.Decider;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.verification.VerificationRecordCommand;
import io.keystory.events.verification.VerificationRecordCommand.RecordPasswordCheck;
import io.keystory.events.verification.VerificationRecordEvent;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;
import java.util.List;

/** Decides about verification records: each holds the outcome of one check. The state says whether there is one. */
public final class VerificationRecordDecider
        implements Decider<Boolean, VerificationRecordCommand, VerificationRecordEvent> {

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public List<VerificationRecordEvent> decide(Boolean exists, VerificationRecordCommand command) {
        if (exists) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return switch (command) {
            case RecordPasswordCheck c -> List.of(c.isVerified()
                    ? new AccountPasswordVerified(c.recordId(), c.userId(), c.expiresAt().toEpochMilli())
                    : new AccountPasswordRefused(c.recordId(), c.userId()));
        };
    }

    @Override
    public Boolean evolve(Boolean exists, VerificationRecordEvent event) {
        return true;
    }
}
