package io.keystory.command.grant;

import io.keystory.command.automation.Automation;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent.UserDeleted;
import java.util.stream.Stream;

/** Nothing acts for a person who is gone. */
public final class WhenUserDeletedThenRevokeGrants implements Automation<UserDeleted> {

    private final OpenGrants grants;

    public WhenUserDeletedThenRevokeGrants(OpenGrants grants) {
        this.grants = grants;
    }

    @Override
    public Class<UserDeleted> trigger() {
        return UserDeleted.class;
    }

    @Override
    public Stream<RevokeGrant> commands(Recorded<UserDeleted> event) {
        return grants.of(event.event().userId(), event).map(id -> new RevokeGrant(id, "user_deleted"));
    }
}
