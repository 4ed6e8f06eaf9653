package io.keystory.oidc.session;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionCommand.RenewSession;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out which session a submitted interaction leads to. */
public final class SessionSteps {

    private final SessionLifetimes lifetimes;

    public SessionSteps(SessionLifetimes lifetimes) {
        this.lifetimes = lifetimes;
    }

    /**
     * The session of the interaction: the one it was resumed with, the browser's own when the same user authenticated
     * again, or a new one that replaces whoever was signed in before.
     */
    public SessionStep forInteraction(InteractionView interaction, Optional<LiveSession> present) {
        if (interaction.sessionId() != null) {
            LiveSession session = present.filter(s -> s.id().equals(interaction.sessionId()))
                    .orElseThrow(() -> new KeystoryException("session.not_found", 400));
            return new SessionStep(new SessionId(session.id()), List.of(), session.view().grants(), false,
                    session.view().amr(), Instant.ofEpochMilli(session.view().authenticatedAt()), end(session));
        }
        Instant now = Instant.ofEpochMilli(interaction.submittedAt());
        return present.filter(s -> s.userId().equals(interaction.userId()))
                .map(s -> renewed(interaction, s, now))
                .orElseGet(() -> started(interaction, present, now));
    }

    private SessionStep renewed(InteractionView interaction, LiveSession session, Instant now) {
        SessionId id = new SessionId(session.id());
        return new SessionStep(id, List.of(new RenewSession(id, new UserId(session.userId()),
                new InteractionId(interaction.id()), interaction.amr(), now)), session.view().grants(), true,
                interaction.amr(), now, end(session));
    }

    private SessionStep started(InteractionView interaction, Optional<LiveSession> replaced, Instant now) {
        SessionId id = new SessionId(Ids.next());
        List<Command> steps = new ArrayList<>();
        replaced.ifPresent(old -> steps.add(new EndSession(new SessionId(old.id()), "replaced")));
        Instant end = lifetimes.endOf(now);
        steps.add(new StartSession(id, new UserId(interaction.userId()), new ApplicationId(interaction.applicationId()),
                new InteractionId(interaction.id()), interaction.amr(), now, end));
        return new SessionStep(id, steps, Map.of(), true, interaction.amr(), now, end);
    }

    private static Instant end(LiveSession session) {
        return Instant.ofEpochMilli(session.view().expiresAt());
    }

    /**
     * A session and the commands that make it so.
     *
     * @param grants the grants it has, by application
     * @param isFresh whether the browser gets a new handle
     * @param amr how the user was authenticated
     * @param endsAt when it is over at the latest
     */
    public record SessionStep(SessionId sessionId, List<Command> commands, Map<String, String> grants,
            boolean isFresh, Set<String> amr, Instant authenticatedAt, Instant endsAt) {}
}
