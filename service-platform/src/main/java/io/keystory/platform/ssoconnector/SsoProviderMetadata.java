package io.keystory.platform.ssoconnector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlIdentityProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the providers of SSO connectors say of themselves, here or in their own documents. Refuses with 400
 * connector.invalid_config what is not set up yet, 400 connector.invalid_metadata what cannot be understood, and 503
 * connector.unreachable who does not answer.
 */
public final class SsoProviderMetadata {

    private final ProviderDocuments documents;

    public SsoProviderMetadata(Outbound outbound) {
        this.documents = new ProviderDocuments(outbound);
    }

    /** The OpenID provider of a connector. */
    public OpenIdProvider openId(SsoConnectorView connector) {
        requireWhole(connector);
        String issuer = OidcSettings.of(connector).issuer();
        return OpenIdProvider.read(documents.at(OpenIdProvider.address(issuer), "application/json"), issuer);
    }

    /** The SAML identity provider of a connector; its own document counts before one that was entered. */
    public SamlIdentityProvider saml(SsoConnectorView connector) {
        requireWhole(connector);
        Map<String, Object> config = connector.config();
        try {
            if (config.get("metadataUrl") instanceof String address) {
                return SamlIdentityProvider.read(
                        documents.at(URI.create(address), "application/samlmetadata+xml, application/xml, text/xml"));
            }
            return config.get("metadata") instanceof String metadata
                    ? SamlIdentityProvider.read(metadata.getBytes(StandardCharsets.UTF_8))
                    : new SamlIdentityProvider((String) config.get("entityId"), (String) config.get("signInEndpoint"),
                            List.of((String) config.get("x509Certificate")));
        } catch (InvalidSaml e) {
            throw new KeystoryException("connector.invalid_metadata", 400);
        }
    }

    private static void requireWhole(SsoConnectorView connector) {
        if (!SsoConfigForm.isWhole(connector)) {
            throw new KeystoryException("connector.invalid_config", 400);
        }
    }
}
