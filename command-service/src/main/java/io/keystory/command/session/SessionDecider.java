package io.keystory.command.session;

import io.keystory.command.platform.Decider;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionCommand;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionCommand.JoinApplication;
import io.keystory.events.session.SessionCommand.RemoveApplication;
import io.keystory.events.session.SessionCommand.RenewSession;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.ApplicationRemoved;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides about sessions: one user each, and over once ended. */
public final class SessionDecider implements Decider<SessionState, SessionCommand, SessionEvent> {

    @Override
    public SessionState initial() {
        return null;
    }

    @Override
    public List<SessionEvent> decide(SessionState state, SessionCommand command) {
        return switch (command) {
            case StartSession c -> start(state, c);
            case RenewSession c -> renew(live(state), c);
            case JoinApplication c -> join(live(state), c);
            case RemoveApplication c -> leave(state, c);
            case EndSession c -> end(state, c);
        };
    }

    @Override
    public SessionState evolve(SessionState s, SessionEvent event) {
        return switch (event) {
            case SessionStarted e -> new SessionState(e.userId(), e.interactionId(), Map.of(), false);
            case SessionRenewed e -> new SessionState(s.userId(), e.interactionId(), s.grants(), false);
            case ApplicationJoined e -> new SessionState(
                    s.userId(), s.interactionId(), with(s.grants(), e.applicationId(), e.grantId()), false);
            case ApplicationRemoved e -> new SessionState(
                    s.userId(), s.interactionId(), without(s.grants(), e.applicationId()), s.isEnded());
            case SessionEnded e -> new SessionState(s.userId(), s.interactionId(), s.grants(), true);
        };
    }

    private static List<SessionEvent> start(SessionState state, StartSession c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new SessionStarted(c.sessionId(), c.userId(), c.applicationId(), c.interactionId(), c.amr(),
                c.authenticatedAt().toEpochMilli(), c.expiresAt().toEpochMilli()));
    }

    private static List<SessionEvent> renew(SessionState state, RenewSession c) {
        if (!state.userId().equals(c.userId())) {
            throw new KeystoryException("oidc.invalid_session_account_id", 400);
        }
        return c.interactionId().equals(state.interactionId())
                ? List.of()
                : List.of(new SessionRenewed(c.sessionId(), c.userId(), c.interactionId(), c.amr(),
                        c.authenticatedAt().toEpochMilli()));
    }

    private static List<SessionEvent> join(SessionState state, JoinApplication c) {
        return c.grantId().equals(state.grants().get(c.applicationId()))
                ? List.of()
                : List.of(new ApplicationJoined(c.sessionId(), state.userId(), c.applicationId(), c.grantId()));
    }

    private static List<SessionEvent> leave(SessionState state, RemoveApplication c) {
        boolean isIn = state != null && !state.isEnded()
                && c.grantId().equals(state.grants().get(c.applicationId()));
        return isIn
                ? List.of(new ApplicationRemoved(c.sessionId(), state.userId(), c.applicationId(), c.grantId()))
                : List.of();
    }

    private static List<SessionEvent> end(SessionState state, EndSession c) {
        if (state == null) {
            throw notFound();
        }
        return state.isEnded() ? List.of() : List.of(new SessionEnded(c.sessionId(), state.userId(), c.reason()));
    }

    private static SessionState live(SessionState state) {
        if (state == null || state.isEnded()) {
            throw notFound();
        }
        return state;
    }

    private static KeystoryException notFound() {
        return new KeystoryException("oidc.session_not_found", 404);
    }

    private static Map<ApplicationId, GrantId> with(
            Map<ApplicationId, GrantId> grants, ApplicationId application, GrantId grant) {
        Map<ApplicationId, GrantId> changed = new HashMap<>(grants);
        changed.put(application, grant);
        return Map.copyOf(changed);
    }

    private static Map<ApplicationId, GrantId> without(Map<ApplicationId, GrantId> grants, ApplicationId application) {
        Map<ApplicationId, GrantId> changed = new HashMap<>(grants);
        changed.remove(application);
        return Map.copyOf(changed);
    }
}
