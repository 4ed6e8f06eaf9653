package io.keystory.command.connector.social;

import io.keystory.command.upstream.saml.SamlPartner;
import io.keystory.command.upstream.saml.ServiceProvider;
import io.keystory.command.upstream.saml.ServiceProviderKeys;
import io.keystory.events.connector.ConnectorView;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.connector.SamlConnectorAddresses;
import io.keystory.platform.connector.SamlSettings;
import java.util.Map;

/** The SAML identity providers that social connectors lead to, and ourselves as they know us. */
final class SamlProviders {

    private final String origin;

    SamlProviders(KeystorySettings settings) {
        this.origin = settings.origin();
    }

    /** The provider by a connector's configuration; 400 connector.invalid_config where that is not whole. */
    SocialProvider.Saml of(ConnectorView connector, Map<String, Object> config) {
        SamlSettings settings = SamlSettings.of(config);
        SamlConnectorAddresses addresses = new SamlConnectorAddresses(origin, connector.id());
        ServiceProvider us = new ServiceProvider(
                settings.entityId() == null ? addresses.entityId() : settings.entityId(), addresses.acsUrl(),
                settings.nameIdFormat(), ServiceProviderKeys.NONE);
        return new SocialProvider.Saml(
                SamlPartner.of(settings.provider(), us, settings.attributes()), settings.trustsUnverifiedEmail());
    }
}
