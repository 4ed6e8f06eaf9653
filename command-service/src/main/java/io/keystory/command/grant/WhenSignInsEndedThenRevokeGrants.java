package io.keystory.command.grant;

import io.keystory.command.automation.Automation;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent.SignInsEnded;
import java.util.stream.Stream;

/** What was given in a sign-in that does not stay is taken back, tokens that outlive it too. */
public final class WhenSignInsEndedThenRevokeGrants implements Automation<SignInsEnded> {

    private final OpenGrants grants;

    public WhenSignInsEndedThenRevokeGrants(OpenGrants grants) {
        this.grants = grants;
    }

    @Override
    public Class<SignInsEnded> trigger() {
        return SignInsEnded.class;
    }

    @Override
    public Stream<RevokeGrant> commands(Recorded<SignInsEnded> event) {
        return grants.of(event.event().userId(), event.event().keptSessionId(), event)
                .map(id -> new RevokeGrant(id, event.event().reason()));
    }
}
