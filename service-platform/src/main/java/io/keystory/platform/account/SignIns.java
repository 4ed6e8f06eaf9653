package io.keystory.platform.account;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.store.read.EventFeed;
import io.keystory.store.read.EventFilter;
import java.util.Optional;
import java.util.Set;

/** What sessions tell of users, as the log has it: when they signed in last, and to which application at first. */
public final class SignIns {

    private static final String STARTED = EventTypes.describe(SessionStarted.class).value();
    private static final String RENEWED = EventTypes.describe(SessionRenewed.class).value();

    private final EventFeed feed;

    public SignIns(EventFeed feed) {
        this.feed = feed;
    }

    /** A user, folded from their own events, with what the sessions told by {@code position}. */
    public UserView addTo(UserView user, long position) {
        SubjectId subject = SubjectId.of(new UserId(user.id()).stream());
        return feed.last(of(subject, Set.of(STARTED, RENEWED)), 0, position, 1, false).stream().findFirst()
                .flatMap(SignIns::authenticatedAt)
                .map(last -> user.signedIn(last, user.applicationId() == null && user.cimdClientId() == null
                        ? first(subject) : null))
                .orElse(user);
    }

    private ApplicationId first(SubjectId subject) {
        return feed.find(of(subject, Set.of(STARTED)), 0, 1).stream().findFirst()
                .map(first -> first.event() instanceof SessionStarted e ? e.applicationId() : null).orElse(null);
    }

    private static EventFilter of(SubjectId subject, Set<String> types) {
        return new EventFilter(types, null, subject, null, null);
    }

    private static Optional<Long> authenticatedAt(Recorded<DomainEvent> signIn) {
        return switch (signIn.event()) {
            case SessionStarted e -> Optional.of(e.authenticatedAt());
            case SessionRenewed e -> Optional.of(e.authenticatedAt());
            default -> Optional.empty();
        };
    }
}
