package io.keystory.command.grant;

import io.keystory.command.automation.Automation;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionEvent.SessionEnded;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was given in a session that was ended for its user is taken back: more may have been given in it after that was
 * decided, and nothing is given in a session that has ended. Whoever signs out leaves what outlives the session.
 */
public final class WhenSessionEndedThenRevokeGrants implements Automation<SessionEnded> {

    private static final Set<String> ENDED_FOR_THE_USER = Set.of("password_changed", "user_suspended");

    private final OpenGrants grants;

    public WhenSessionEndedThenRevokeGrants(OpenGrants grants) {
        this.grants = grants;
    }

    @Override
    public Class<SessionEnded> trigger() {
        return SessionEnded.class;
    }

    @Override
    public Stream<RevokeGrant> commands(Recorded<SessionEnded> event) {
        String reason = event.event().reason();
        return ENDED_FOR_THE_USER.contains(reason)
                ? grants.of(event.event().sessionId(), event).map(id -> new RevokeGrant(id, reason)) : Stream.empty();
    }
}
