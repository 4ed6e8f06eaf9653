package io.keystory.query.onetimetoken;

import io.keystory.events.onetimetoken.OneTimeTokenEvent;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenIssued;
import io.keystory.events.onetimetoken.OneTimeTokenFold;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds a one-time token with a digest in the place of the address that it is for. */
final class ImpersonalFold implements Fold<OneTimeTokenView, OneTimeTokenEvent> {

    private final OneTimeTokenFold tokens = new OneTimeTokenFold();
    private final AddressDigest digest;

    ImpersonalFold(AddressDigest digest) {
        this.digest = digest;
    }

    @Override
    public OneTimeTokenView evolve(OneTimeTokenView before, Recorded<? extends OneTimeTokenEvent> recorded) {
        OneTimeTokenView view = tokens.evolve(before, recorded);
        return recorded.event() instanceof OneTimeTokenIssued ? view.withEmail(digest.of(view.email())) : view;
    }
}
