package io.keystory.command.tokenset;

import io.keystory.command.automation.Automation;
import io.keystory.events.connector.ConnectorEvent.ConnectorDeleted;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserCommand.DeleteTokenSet;
import java.util.stream.Stream;

/** What a provider gave to be asked on people's behalf goes with its connector. */
final class WhenConnectorDeletedThenForgetTokens implements Automation<ConnectorDeleted> {

    private final GivenThrough given;

    WhenConnectorDeletedThenForgetTokens(GivenThrough given) {
        this.given = given;
    }

    @Override
    public Class<ConnectorDeleted> trigger() {
        return ConnectorDeleted.class;
    }

    @Override
    public Stream<DeleteTokenSet> commands(Recorded<ConnectorDeleted> event) {
        return given.forgotten(event.event().connectorId().value());
    }
}
