package io.keystory.command.session;

import io.keystory.command.automation.Automation;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.user.UserEvent.UserDeleted;
import java.util.stream.Stream;

/** Nobody stays signed in with an account that is gone. */
public final class WhenUserDeletedThenEndSessions implements Automation<UserDeleted> {

    private final OpenSessions sessions;

    public WhenUserDeletedThenEndSessions(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<UserDeleted> trigger() {
        return UserDeleted.class;
    }

    @Override
    public Stream<EndSession> commands(Recorded<UserDeleted> event) {
        return sessions.of(event.event().userId(), event).map(id -> new EndSession(id, "user_deleted"));
    }
}
