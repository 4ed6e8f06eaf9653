package io.keystory.command.session;

import io.keystory.command.automation.Automation;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.user.UserEvent.UserSuspended;
import java.util.stream.Stream;

/** Nobody stays signed in with a suspended account; after its reactivation people sign in again. */
public final class WhenUserSuspendedThenEndSessions implements Automation<UserSuspended> {

    private final OpenSessions sessions;

    public WhenUserSuspendedThenEndSessions(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<UserSuspended> trigger() {
        return UserSuspended.class;
    }

    @Override
    public Stream<EndSession> commands(Recorded<UserSuspended> event) {
        return sessions.of(event.event().userId(), event).map(id -> new EndSession(id, "user_suspended"));
    }
}
