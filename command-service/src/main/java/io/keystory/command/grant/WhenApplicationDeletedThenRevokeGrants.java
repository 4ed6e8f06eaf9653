package io.keystory.command.grant;

import io.keystory.command.automation.Automation;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.platform.Recorded;
import java.util.stream.Stream;

/** What was allowed to an application ends with it. */
public final class WhenApplicationDeletedThenRevokeGrants implements Automation<ApplicationDeleted> {

    private final OpenGrants grants;

    public WhenApplicationDeletedThenRevokeGrants(OpenGrants grants) {
        this.grants = grants;
    }

    @Override
    public Class<ApplicationDeleted> trigger() {
        return ApplicationDeleted.class;
    }

    @Override
    public Stream<RevokeGrant> commands(Recorded<ApplicationDeleted> event) {
        return grants.of(event.event().applicationId(), event).map(id -> new RevokeGrant(id, "application_deleted"));
    }
}
