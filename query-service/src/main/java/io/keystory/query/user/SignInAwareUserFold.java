package io.keystory.query.user;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserView;

/** Folds a user's own events, and from sessions when they last signed in, and to which application at first. */
final class SignInAwareUserFold implements Fold<UserView, DomainEvent> {

    private final UserFold users = new UserFold();

    @Override
    @SuppressWarnings("unchecked")
    public UserView evolve(UserView v, Recorded<? extends DomainEvent> recorded) {
        return switch (recorded.event()) {
            case SessionEvent.SessionStarted e -> v.signedIn(e.authenticatedAt(), e.applicationId());
            case SessionEvent.SessionRenewed e -> v.signedIn(e.authenticatedAt(), null);
            case UserEvent e -> users.evolve(v, (Recorded<UserEvent>) recorded);
            default -> v;
        };
    }
}
