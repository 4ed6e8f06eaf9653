package io.keystory.command.ssoconnector;

import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.keystory.command.upstream.ClaimNames;
import io.keystory.command.upstream.UpstreamProvider;
import io.keystory.command.upstream.saml.SamlPartner;
import io.keystory.command.upstream.saml.ServiceProvider;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.saml.SamlAttributes;
import io.keystory.platform.saml.SamlIdentityProvider;
import io.keystory.platform.ssoconnector.OidcSettings;
import io.keystory.platform.ssoconnector.OpenIdProvider;
import io.keystory.platform.ssoconnector.SsoAddresses;
import io.keystory.platform.ssoconnector.SsoProviderMetadata;
import java.util.Map;

/** What SSO connectors sign people in with: what a provider says of itself, as the configuration completes it. */
public final class SsoProviders {

    private final SsoConnectors connectors;
    private final SsoProviderMetadata metadata;
    private final String origin;

    SsoProviders(SsoConnectors connectors, SsoProviderMetadata metadata, KeystorySettings settings) {
        this.connectors = connectors;
        this.metadata = metadata;
        this.origin = settings.origin();
    }

    /**
     * The provider of a connector.
     *
     * @throws io.keystory.events.platform.KeystoryException 400 connector.invalid_config for one that is not set up yet,
     *     400 connector.invalid_metadata and 503 connector.unreachable for one that does not say how it is spoken to
     */
    public SsoSignInProvider of(SsoConnectorView connector) {
        return switch (connector.provider().protocol()) {
            case OIDC -> openId(connector);
            case SAML -> {
                SamlIdentityProvider them = metadata.saml(connector);
                yield new SsoSignInProvider.Saml(them.entityId(), SamlPartner.of(
                        them, us(connector), SamlAttributes.of(connector.config().get("attributeMapping"))));
            }
        };
    }

    private ServiceProvider us(SsoConnectorView connector) {
        SsoAddresses addresses = new SsoAddresses(origin, connector.id());
        return new ServiceProvider(addresses.entityId(), addresses.acsUrl(), null, connectors.keys(connector));
    }

    private SsoSignInProvider openId(SsoConnectorView connector) {
        OpenIdProvider found = metadata.openId(connector);
        OidcSettings settings = OidcSettings.of(connector);
        Secret secret = new Secret(String.valueOf(connectors.config(connector).secret().get("clientSecret")));
        return new SsoSignInProvider.OpenId(new UpstreamProvider(found.authorizationEndpoint(), settings.scope(),
                Map.of(), found.tokenEndpoint(), new ClientSecretPost(new ClientID(settings.clientId()), secret),
                found.userinfoEndpoint(), null, found.issuer(), found.jwksUri(), ClaimNames.STANDARD),
                settings.trustUnverifiedEmail());
    }
}
