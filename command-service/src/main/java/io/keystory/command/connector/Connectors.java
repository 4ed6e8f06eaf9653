package io.keystory.command.connector;

import io.keystory.events.connector.ConnectorClaim;
import io.keystory.events.connector.ConnectorFold;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorConfig;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.util.Optional;

/** Connectors as of this moment. */
public final class Connectors {

    private final Claims claims;
    private final Streams streams;
    private final Vault vault;

    Connectors(Claims claims, Streams streams, Vault vault) {
        this.claims = claims;
        this.streams = streams;
        this.vault = vault;
    }

    /** The connector; 404 connector.not_found when there is none. */
    public ConnectorView of(ConnectorId id) {
        return find(id).orElseThrow(Connectors::absent);
    }

    /** The connector; empty when there is none. */
    public Optional<ConnectorView> find(ConnectorId id) {
        return streams.fold(id.stream(), new ConnectorFold());
    }

    /** The connector that sends e-mails or SMS; empty when there is none. */
    public Optional<ConnectorView> sending(ConnectorType type) {
        return holding(type, null, null);
    }

    /** The one connector of this kind, for this provider on this platform where it is a social one. */
    Optional<ConnectorView> holding(ConnectorType type, String target, String platform) {
        return claims.ownerOf(ConnectorClaim.of(type, target, platform))
                .flatMap(stream -> find(new ConnectorId(stream.id())));
    }

    /** Its configuration with what is secret. */
    public ConnectorConfig config(ConnectorView connector) {
        return ConnectorConfig.of(connector, vault);
    }

    /** 404 connector.not_found. */
    public static KeystoryException absent() {
        return new KeystoryException("connector.not_found", 404);
    }
}
