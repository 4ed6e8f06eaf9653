package io.keystory.events.grant;

import io.keystory.events.grant.GrantEvent.GrantExtended;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantLimitExceeded;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of a grant into a {@link GrantView}; a revoked grant does not exist. */
public final class GrantFold implements Fold<GrantView, GrantEvent> {

    @Override
    public GrantView evolve(GrantView v, Recorded<? extends GrantEvent> recorded) {
        return switch (recorded.event()) {
            case GrantGiven e -> new GrantView(e.grantId().value(), e.userId().value(), e.applicationId().value(),
                    e.sessionId().value(), e.scopes(), e.resourceScopes(), recorded.epochMillis(), e.expiresAt());
            case GrantExtended e -> new GrantView(v.id(), v.userId(), v.applicationId(), v.sessionId(), e.scopes(),
                    e.resourceScopes(), v.createdAt(), v.expiresAt());
            case GrantLimitExceeded e -> v;
            case GrantRevoked e -> null;
        };
    }
}
