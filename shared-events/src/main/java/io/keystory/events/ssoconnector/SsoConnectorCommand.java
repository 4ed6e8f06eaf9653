package io.keystory.events.ssoconnector;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.saml.NewSigningKey;

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

    /** Adds a key pair, which signs from now on if it {@code signs}; 404 unless the connector speaks SAML. */
    record CreateSsoSigningKey(SsoConnectorId ssoConnectorId, NewSigningKey key, boolean signs)
            implements SsoConnectorCommand {}

    /** Signs with this one from now on, in the place of the one before; 404 when there is no such key pair. */
    record ActivateSsoSigningKey(SsoConnectorId ssoConnectorId, String keyId) implements SsoConnectorCommand {}

    /** Signs with this one no longer; 404 when there is no such key pair, 400 while requests have to be signed. */
    record DeactivateSsoSigningKey(SsoConnectorId ssoConnectorId, String keyId) implements SsoConnectorCommand {}

    /** Removes a key pair; 404 when there is no such key pair, 400 for the one that signs. */
    record DeleteSsoSigningKey(SsoConnectorId ssoConnectorId, String keyId) implements SsoConnectorCommand {}

    /** Deletes the connector; 404 when there is none. */
    record DeleteSsoConnector(SsoConnectorId ssoConnectorId) implements SsoConnectorCommand {}
}
