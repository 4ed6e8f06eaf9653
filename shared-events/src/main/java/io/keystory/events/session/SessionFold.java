package io.keystory.events.session;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.ApplicationRemoved;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import java.util.LinkedHashMap;
import java.util.Map;

/** Folds the events of a session into a {@link SessionView}; an ended session does not exist. */
public final class SessionFold implements Fold<SessionView, SessionEvent> {

    @Override
    public SessionView evolve(SessionView v, Recorded<? extends SessionEvent> recorded) {
        return switch (recorded.event()) {
            case SessionStarted e -> new SessionView(e.sessionId().value(), e.userId().value(),
                    e.applicationId().value(), e.amr(), recorded.epochMillis(), e.authenticatedAt(), e.expiresAt(),
                    Map.of());
            case SessionRenewed e -> new SessionView(v.id(), v.userId(), v.applicationId(), e.amr(), v.createdAt(),
                    e.authenticatedAt(), v.expiresAt(), v.grants());
            case ApplicationJoined e -> new SessionView(v.id(), v.userId(), v.applicationId(), v.amr(), v.createdAt(),
                    v.authenticatedAt(), v.expiresAt(), with(v.grants(), e.applicationId().value(), e.grantId().value()));
            case ApplicationRemoved e -> new SessionView(v.id(), v.userId(), v.applicationId(), v.amr(), v.createdAt(),
                    v.authenticatedAt(), v.expiresAt(), without(v.grants(), e.applicationId().value()));
            case SessionEnded e -> null;
        };
    }

    private static Map<String, String> with(Map<String, String> grants, String application, String grant) {
        Map<String, String> changed = new LinkedHashMap<>(grants);
        changed.put(application, grant);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> grants, String application) {
        Map<String, String> changed = new LinkedHashMap<>(grants);
        changed.remove(application);
        return changed;
    }
}
