package io.keystory.events.ssoconnector;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;

/** What can be asked of an SSO connector's aggregate. */
public sealed interface SsoConnectorCommand extends Command {

    SsoConnectorId ssoConnectorId();

    @Override
    default StreamId stream() {
        return ssoConnectorId().stream();
    }

    /** Makes a connector of this name for a provider; its other settings are those given, or none. */
    record CreateSsoConnector(
            SsoConnectorId ssoConnectorId, SsoProvider provider, String connectorName, SsoConnectorSettings settings)
            implements SsoConnectorCommand {}

    /** Changes what is given; 409 when secrets are to stay that were replaced meanwhile. */
    record ChangeSsoConnector(SsoConnectorId ssoConnectorId, SsoConnectorSettings settings)
            implements SsoConnectorCommand {}

    /** Deletes the connector; 404 when there is none. */
    record DeleteSsoConnector(SsoConnectorId ssoConnectorId) implements SsoConnectorCommand {}
}
