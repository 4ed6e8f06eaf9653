package io.keystory.platform.ssoconnector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProtocol;
import io.keystory.platform.saml.SamlAttributes;
import io.keystory.platform.saml.SamlIdentityProvider;
import io.keystory.platform.saml.SigningCertificate;
import io.keystory.platform.web.error.ErrorMessages;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an administrator is shown of both sides of a connector; what a provider does not tell now is left out, and why. */
public final class SsoProviderConfigs {

    private final SsoProviderMetadata metadata;
    private final String origin;
    private final Clock clock;

    public SsoProviderConfigs(SsoProviderMetadata metadata, String origin, Clock clock) {
        this.metadata = metadata;
        this.origin = origin;
        this.clock = clock;
    }

    /** Both sides of a connector, with why the provider's is missing once it is set up; empty with nothing to tell. */
    public Map<String, Object> of(SsoConnectorView connector) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (connector.provider().protocol() == SsoProtocol.SAML) {
            SsoAddresses us = new SsoAddresses(origin, connector.id());
            shown.put("defaultAttributeMapping", SamlAttributes.DEFAULT);
            shown.put("serviceProvider",
                    Map.of("entityId", us.entityId(), "assertionConsumerServiceUrl", us.acsUrl()));
        }
        try {
            switch (connector.provider().protocol()) {
                case OIDC -> shown.putAll(openId(connector));
                case SAML -> shown.put("identityProvider", saml(metadata.saml(connector)));
            }
        } catch (KeystoryException e) {
            if (SsoConfigForm.isWhole(connector)) {
                shown.put("problem", told(e));
            }
        }
        return shown;
    }

    private static Map<String, Object> told(KeystoryException problem) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", problem.code());
        told.put("message", ErrorMessages.of(problem.code()));
        if (problem.data() != null) {
            told.put("data", problem.data());
        }
        return told;
    }

    private Map<String, Object> openId(SsoConnectorView connector) {
        OpenIdProvider provider = metadata.openId(connector);
        OidcSettings settings = OidcSettings.of(connector);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("issuer", provider.issuer());
        shown.put("authorizationEndpoint", provider.authorizationEndpoint());
        shown.put("tokenEndpoint", provider.tokenEndpoint());
        if (provider.userinfoEndpoint() != null) {
            shown.put("userinfoEndpoint", provider.userinfoEndpoint());
        }
        shown.put("jwksUri", provider.jwksUri());
        shown.put("clientId", settings.clientId());
        shown.put("scope", settings.scope());
        return shown;
    }

    private Map<String, Object> saml(SamlIdentityProvider provider) {
        String certificate = provider.certificates().getFirst();
        X509Certificate read = SigningCertificate.read(certificate);
        Instant now = clock.instant();
        return Map.of("entityId", provider.entityId(), "signInEndpoint", provider.signInEndpoint(),
                "x509Certificate", certificate,
                "certificateExpiresAt", read.getNotAfter().getTime(),
                "isCertificateValid", !now.isBefore(read.getNotBefore().toInstant())
                        && !now.isAfter(read.getNotAfter().toInstant()));
    }
}
