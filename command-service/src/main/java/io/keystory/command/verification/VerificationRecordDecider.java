package io.keystory.command.verification;

import io.keystory.command.platform.Decider;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.verification.VerificationRecordCommand;
import io.keystory.events.verification.VerificationRecordCommand.RecordCodeCheck;
import io.keystory.events.verification.VerificationRecordCommand.RecordLockout;
import io.keystory.events.verification.VerificationRecordCommand.RecordPasswordCheck;
import io.keystory.events.verification.VerificationRecordCommand.RequestAccountCode;
import io.keystory.events.verification.VerificationRecordEvent;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeRequested;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeVerified;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;
import io.keystory.events.verification.VerificationRecordFold;
import io.keystory.events.verification.VerificationRecordView;
import java.util.List;

/** Decides about verification records: each is about one password that was checked, or one code that was sent. */
public final class VerificationRecordDecider
        implements Decider<VerificationRecordView, VerificationRecordCommand, VerificationRecordEvent> {

    private final VerificationRecordFold fold = new VerificationRecordFold();

    @Override
    public VerificationRecordView initial() {
        return null;
    }

    @Override
    public List<VerificationRecordEvent> decide(VerificationRecordView state, VerificationRecordCommand command) {
        return switch (command) {
            case RecordPasswordCheck c -> check(state, c);
            case RequestAccountCode c -> request(state, c);
            case RecordCodeCheck c -> check(state, c);
            case RecordLockout c -> lockOut(state, c);
        };
    }

    @Override
    public VerificationRecordView evolve(VerificationRecordView state, VerificationRecordEvent event) {
        return fold.after(state, event);
    }

    private static List<VerificationRecordEvent> check(VerificationRecordView state, RecordPasswordCheck c) {
        requireNew(state);
        return List.of(c.isVerified()
                ? new AccountPasswordVerified(c.recordId(), c.userId(), c.expiresAt().toEpochMilli())
                : new AccountPasswordRefused(c.recordId(), c.userId()));
    }

    private static List<VerificationRecordEvent> request(VerificationRecordView state, RequestAccountCode c) {
        requireNew(state);
        return List.of(new AccountCodeRequested(
                c.recordId(), c.userId(), c.identifier(), c.isOwn(), c.expiresAt().toEpochMilli()));
    }

    private static List<VerificationRecordEvent> check(VerificationRecordView state, RecordCodeCheck c) {
        if (state == null || state.isPassword() || !state.userId().equals(c.userId().value())) {
            throw new KeystoryException("verification_record.not_found", 400);
        }
        if (c.refusal() != null) {
            return List.of(new AccountCodeRefused(c.recordId(), c.userId(), c.refusal()));
        }
        return state.isVerified() ? List.of() : List.of(new AccountCodeVerified(c.recordId(), c.userId()));
    }

    private static List<VerificationRecordEvent> lockOut(VerificationRecordView state, RecordLockout c) {
        if (state == null || !state.userId().equals(c.userId().value())) {
            throw new KeystoryException("verification_record.not_found", 400);
        }
        return List.of(new AccountLocked(c.recordId(), c.userId(), c.kind()));
    }

    private static void requireNew(VerificationRecordView state) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
    }
}
