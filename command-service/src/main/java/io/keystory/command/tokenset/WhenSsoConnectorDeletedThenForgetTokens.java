package io.keystory.command.tokenset;

import io.keystory.command.automation.Automation;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserCommand.DeleteTokenSet;
import java.util.stream.Stream;

/** What an enterprise gave to be asked on people's behalf goes with its connector. */
final class WhenSsoConnectorDeletedThenForgetTokens implements Automation<SsoConnectorDeleted> {

    private final GivenThrough given;

    WhenSsoConnectorDeletedThenForgetTokens(GivenThrough given) {
        this.given = given;
    }

    @Override
    public Class<SsoConnectorDeleted> trigger() {
        return SsoConnectorDeleted.class;
    }

    @Override
    public Stream<DeleteTokenSet> commands(Recorded<SsoConnectorDeleted> event) {
        return given.forgotten(event.event().ssoConnectorId().value());
    }
}
