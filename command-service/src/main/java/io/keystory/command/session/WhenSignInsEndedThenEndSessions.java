package io.keystory.command.session;

import io.keystory.command.automation.Automation;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.user.UserEvent.SignInsEnded;
import java.util.stream.Stream;

/** Who came in by a password that was replaced does not stay. */
public final class WhenSignInsEndedThenEndSessions implements Automation<SignInsEnded> {

    private final OpenSessions sessions;

    public WhenSignInsEndedThenEndSessions(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SignInsEnded> trigger() {
        return SignInsEnded.class;
    }

    @Override
    public Stream<EndSession> commands(Recorded<SignInsEnded> event) {
        return sessions.of(event.event().userId(), event)
                .filter(id -> !id.equals(event.event().keptSessionId()))
                .map(id -> new EndSession(id, event.event().reason()));
    }
}
