package io.keystory.events.verification;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeRequested;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeVerified;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;

/** Folds the events of a verification record into a {@link VerificationRecordView}. */
public final class VerificationRecordFold implements Fold<VerificationRecordView, VerificationRecordEvent> {

    @Override
    public VerificationRecordView evolve(
            VerificationRecordView view, Recorded<? extends VerificationRecordEvent> recorded) {
        return switch (recorded.event()) {
            case AccountPasswordVerified e ->
                new VerificationRecordView(e.userId().value(), null, true, true, true, e.expiresAt());
            case AccountPasswordRefused e -> new VerificationRecordView(e.userId().value(), null, true, true, false, 0);
            case AccountCodeRequested e -> new VerificationRecordView(
                    e.userId().value(), e.identifier(), e.isOwn(), false, false, e.expiresAt());
            case AccountCodeVerified e -> new VerificationRecordView(
                    view.userId(), view.identifier(), view.isOwn(), false, true, view.expiresAt());
            case AccountCodeRefused e -> view;
            case AccountLocked e -> view;
        };
    }
}
