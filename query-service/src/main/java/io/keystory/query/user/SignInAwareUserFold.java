package io.keystory.query.user;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserView;
import org.jspecify.annotations.Nullable;

/** Folds a user's own events, and from sessions when they last signed in, and to which application at first. */
final class SignInAwareUserFold implements Fold<UserView, DomainEvent> {

    private final UserFold users = new UserFold();

    @Override
    @SuppressWarnings("unchecked")
    public UserView evolve(UserView v, Recorded<? extends DomainEvent> recorded) {
        return switch (recorded.event()) {
            case SessionEvent.SessionStarted e -> signedIn(v, e.authenticatedAt(), e.applicationId());
            case SessionEvent.SessionRenewed e -> signedIn(v, e.authenticatedAt(), null);
            case UserEvent e -> users.evolve(v, (Recorded<UserEvent>) recorded);
            default -> v;
        };
    }

    /** Whoever was made for an application stays with it. */
    private static UserView signedIn(UserView v, long at, @Nullable ApplicationId to) {
        boolean isFirst = to != null && v.applicationId() == null && v.cimdClientId() == null;
        return new UserView(v.id(), v.username(), v.primaryEmail(), v.primaryPhone(), v.name(), v.avatar(),
                v.profile(), isFirst && !to.isAddress() ? to.value() : v.applicationId(),
                isFirst && to.isAddress() ? to.value() : v.cimdClientId(), v.identities(), v.customData(),
                v.isSuspended(), at, v.createdAt(), v.updatedAt(), v.hasPassword(), v.secrets());
    }
}
