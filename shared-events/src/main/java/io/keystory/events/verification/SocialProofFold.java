package io.keystory.events.verification;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.identity.PostedAnswer;
import io.keystory.events.verification.SocialProofEvent.SocialProofAnswered;
import io.keystory.events.verification.SocialProofEvent.SocialProofRefused;
import io.keystory.events.verification.SocialProofEvent.SocialProofRequested;
import io.keystory.events.verification.SocialProofEvent.SocialProofVerified;

/** Folds what happens to a proof into a {@link SocialProofView}. */
public final class SocialProofFold implements Fold<SocialProofView, SocialProofEvent> {

    @Override
    public SocialProofView evolve(SocialProofView v, Recorded<? extends SocialProofEvent> recorded) {
        return switch (recorded.event()) {
            case SocialProofRequested e -> new SocialProofView(
                    e.userId(), e.connectorId(), e.target(), e.state(), e.redirectUri(), null, null, e.expiresAt());
            case SocialProofAnswered e -> v.answered(new PostedAnswer(e.answerId(), e.person()));
            case SocialProofVerified e -> v.verified(e.person());
            case SocialProofRefused e -> v;
        };
    }
}
