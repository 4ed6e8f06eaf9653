package io.keystory.query.onetimetoken;

import io.keystory.events.onetimetoken.OneTimeTokenEvent;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenIssued;
import io.keystory.events.onetimetoken.OneTimeTokenFold;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds a one-time token without the address that it is for, as it is once the person was forgotten. */
final class ImpersonalFold implements Fold<OneTimeTokenView, OneTimeTokenEvent> {

    private final OneTimeTokenFold tokens = new OneTimeTokenFold();

    @Override
    public OneTimeTokenView evolve(OneTimeTokenView before, Recorded<? extends OneTimeTokenEvent> recorded) {
        OneTimeTokenView view = tokens.evolve(before, recorded);
        return recorded.event() instanceof OneTimeTokenIssued ? view.withoutEmail() : view;
    }
}
