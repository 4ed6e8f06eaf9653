package io.keystory.command.ssoconnector;

import io.keystory.command.platform.EmailDomain;
import io.keystory.command.upstream.saml.ServiceProviderKeys;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorClaim;
import io.keystory.events.ssoconnector.SsoConnectorFold;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.connector.ConnectorConfig;
import io.keystory.platform.ssoconnector.OfferedSsoConnector;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.util.Optional;

/** Enterprise SSO connectors as of this moment. */
public final class SsoConnectors {

    private final Claims claims;
    private final Streams streams;
    private final Vault vault;

    SsoConnectors(Claims claims, Streams streams, Vault vault) {
        this.claims = claims;
        this.streams = streams;
        this.vault = vault;
    }

    /** The connector; 404 when there is none. */
    public SsoConnectorView of(SsoConnectorId id) {
        return find(id).orElseThrow(() -> absent(id));
    }

    /** The connector; empty when there is none. */
    public Optional<SsoConnectorView> find(SsoConnectorId id) {
        return streams.fold(id.stream(), new SsoConnectorFold());
    }

    /** The connector that whoever has this e-mail address signs in through; empty as long as it is not set up. */
    public Optional<SsoConnectorView> forEmail(String email) {
        return EmailDomain.spellings(email).stream()
                .flatMap(domain -> claims.ownerOf(SsoConnectorClaim.domain(domain)).stream())
                .flatMap(stream -> find(new SsoConnectorId(stream.id())).stream())
                .filter(OfferedSsoConnector::isOne).findFirst();
    }

    /** Its configuration with what is secret. */
    public ConnectorConfig config(SsoConnectorView connector) {
        return ConnectorConfig.of(connector.config(), connector.secretsId(), vault);
    }

    /** Its key pairs, as a service provider. */
    ServiceProviderKeys keys(SsoConnectorView connector) {
        return new SsoKeys(connector, vault);
    }

    static KeystoryException absent(SsoConnectorId id) {
        return KeystoryException.notFound("sso_connectors", id.value());
    }
}
