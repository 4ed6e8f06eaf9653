package io.keystory.command.ssoconnector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ChangeSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorSettings;
import io.keystory.events.ssoconnector.SsoConnectorSettings.Configuration;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.platform.command.Commands;
import io.keystory.platform.connector.ConnectorConfig;
import io.keystory.platform.ssoconnector.SsoConfigForm;
import java.util.Map;

/** Makes and changes SSO connectors as their providers allow. */
final class SsoConnectorWrites {

    private final SsoConnectors connectors;
    private final Commands commands;

    SsoConnectorWrites(SsoConnectors connectors, Commands commands) {
        this.connectors = connectors;
        this.commands = commands;
    }

    /** Makes a connector; 422 connector.not_found for a provider that there is none for. */
    void create(SsoConnectorId id, NewSsoConnector body) {
        SsoProvider provider = SsoProvider.of(body.providerName())
                .orElseThrow(() -> new KeystoryException("connector.not_found", 422));
        commands.send(new CreateSsoConnector(id, provider, body.connectorName(),
                settings(provider, body.settings(), ConnectorConfig.NONE, null)));
    }

    /** Changes a connector; what is secret goes on being kept where it is the same. */
    void change(SsoConnectorId id, SsoConnectorChanges body) {
        SsoConnectorView before = connectors.of(id);
        commands.send(new ChangeSsoConnector(id,
                settings(before.provider(), body, connectors.config(before), before.secretsId())));
    }

    private static SsoConnectorSettings settings(
            SsoProvider provider, SsoConnectorChanges body, ConnectorConfig known, String knownId) {
        return new SsoConnectorSettings(body.connectorName(),
                body.config().map(entered -> configuration(provider, entered, known, knownId)),
                body.domains().map(SsoDomains::of), body.branding().map(GivenBranding::given), body.syncProfile(),
                body.enableTokenStorage());
    }

    private static Configuration configuration(
            SsoProvider provider, Map<String, Object> entered, ConnectorConfig known, String knownId) {
        ConnectorConfig config =
                ConnectorConfig.of(SsoConfigForm.openEntries(provider), SsoConfigForm.checked(provider, entered));
        return new Configuration(config.open(), config.secrets(known, knownId));
    }
}
