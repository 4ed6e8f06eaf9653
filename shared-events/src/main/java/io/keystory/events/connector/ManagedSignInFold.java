package io.keystory.events.connector;

import io.keystory.events.connector.ManagedSignInEvent.ManagedSignInAnswered;
import io.keystory.events.connector.ManagedSignInEvent.ManagedSignInRefused;
import io.keystory.events.connector.ManagedSignInEvent.ManagedSignInRequested;
import io.keystory.events.connector.ManagedSignInEvent.ManagedSignInUsed;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds what happens to such a sign-in into a {@link ManagedSignInView}. */
public final class ManagedSignInFold implements Fold<ManagedSignInView, ManagedSignInEvent> {

    @Override
    public ManagedSignInView evolve(ManagedSignInView v, Recorded<? extends ManagedSignInEvent> recorded) {
        return switch (recorded.event()) {
            case ManagedSignInRequested e -> new ManagedSignInView(
                    e.connectorId(), e.state(), e.redirectUri(), null, null, e.expiresAt());
            case ManagedSignInAnswered e -> v.with(e.answerId(), e.personId());
            case ManagedSignInRefused e -> v;
            case ManagedSignInUsed e -> v.with(v.answerId(), null);
        };
    }
}
