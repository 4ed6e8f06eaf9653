package io.keystory.command.ssoconnector;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.ssoconnector.SsoConnectorCommand;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ActivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ChangeSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeactivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.ssoconnector.SsoConnectorView;

/** Runs the {@link SsoConnectorDecider} on an SSO connector's stream. */
public final class SsoConnectorAggregate
        extends DecidingAggregate<SsoConnectorView, SsoConnectorCommand, SsoConnectorEvent> {

    SsoConnectorAggregate() {
        super(new SsoConnectorDecider());
    }

    @Decided
    void handle(CreateSsoConnector command) {
        decide(command);
    }

    @Decided
    void handle(ChangeSsoConnector command) {
        decide(command);
    }

    @Decided
    void handle(CreateSsoSigningKey command) {
        decide(command);
    }

    @Decided
    void handle(ActivateSsoSigningKey command) {
        decide(command);
    }

    @Decided
    void handle(DeactivateSsoSigningKey command) {
        decide(command);
    }

    @Decided
    void handle(DeleteSsoSigningKey command) {
        decide(command);
    }

    @Decided
    void handle(DeleteSsoConnector command) {
        decide(command);
    }
}
