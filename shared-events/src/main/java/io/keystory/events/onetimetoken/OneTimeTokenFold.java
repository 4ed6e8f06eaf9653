package io.keystory.events.onetimetoken;

import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenConsumed;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenDeleted;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenExpired;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenIssued;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenRevoked;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of a one-time token into a {@link OneTimeTokenView}. */
public final class OneTimeTokenFold implements Fold<OneTimeTokenView, OneTimeTokenEvent> {

    @Override
    public OneTimeTokenView evolve(OneTimeTokenView view, Recorded<? extends OneTimeTokenEvent> recorded) {
        return switch (recorded.event()) {
            case OneTimeTokenIssued e -> new OneTimeTokenView(e.tokenId().value(), e.email(), e.context(),
                    OneTimeTokenStatus.ACTIVE, recorded.epochMillis(), e.expiresAt());
            case OneTimeTokenConsumed e -> view.with(OneTimeTokenStatus.CONSUMED);
            case OneTimeTokenRevoked e -> view.with(OneTimeTokenStatus.REVOKED);
            case OneTimeTokenExpired e -> view.with(OneTimeTokenStatus.EXPIRED);
            case OneTimeTokenDeleted e -> null;
        };
    }
}
