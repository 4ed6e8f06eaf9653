package io.keystory.command.grant;

import io.keystory.command.automation.Automation;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent.UserSuspended;
import java.util.stream.Stream;

/** Nothing acts for a suspended person; after the reactivation applications ask again. */
public final class WhenUserSuspendedThenRevokeGrants implements Automation<UserSuspended> {

    private final OpenGrants grants;

    public WhenUserSuspendedThenRevokeGrants(OpenGrants grants) {
        this.grants = grants;
    }

    @Override
    public Class<UserSuspended> trigger() {
        return UserSuspended.class;
    }

    @Override
    public Stream<RevokeGrant> commands(Recorded<UserSuspended> event) {
        return grants.of(event.event().userId(), event).map(id -> new RevokeGrant(id, "user_suspended"));
    }
}
