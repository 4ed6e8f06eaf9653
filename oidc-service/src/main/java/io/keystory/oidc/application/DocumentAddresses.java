package io.keystory.oidc.application;

import io.keystory.events.application.ConsentScopes;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.oidc.application.redirect.Loopback;
import io.keystory.oidc.application.redirect.WebUri;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Momentary;
import io.keystory.store.Streams;
import java.time.Duration;

/**
 * The ids of clients that are addresses, where documents are that say what the client is; while an administrator lets
 * them count, which is kept for a moment.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-oauth-client-id-metadata-document/">Client ID Metadata Document, 3</a>
 */
public final class DocumentAddresses {

    private static final int LONGEST = 2048;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final boolean isOnThisMachine;
    private final Momentary<String, ConfigurationView> known = new Momentary<>(FRESH);

    DocumentAddresses(Streams streams, KeystorySettings settings) {
        this.streams = streams;
        this.isOnThisMachine = WebUri.parse(settings.origin()).filter(Loopback::isLoopback).isPresent();
    }

    /** Whether such ids count at all. */
    public boolean count() {
        return configuration().metadataDocumentsEnabled();
    }

    /** What all clients with such an id may ask users for. */
    ConsentScopes scopes() {
        return configuration().documentScopes();
    }

    /**
     * Whether the id is the address of a document that counts: https, with a path and without a query, at most 2048
     * characters in the one spelling that needs no normalising; plain http too where both are on this machine.
     */
    public boolean areOne(String clientId) {
        return clientId.length() <= LONGEST && clientId.startsWith("http") && isAddress(clientId) && count();
    }

    private boolean isAddress(String clientId) {
        return WebUri.parse(clientId)
                .filter(uri -> uri.scheme().equals("https") || isOnThisMachine && Loopback.isLoopback(uri))
                .filter(uri -> !uri.path().equals("/") && uri.query().isEmpty() && clientId.indexOf('*') < 0)
                .isPresent();
    }

    void forget() {
        known.forget();
    }

    private ConfigurationView configuration() {
        return known.get("", key ->
                streams.fold(ConfigurationView.METADATA_DOCUMENTS.stream(), new ConfigurationFold())
                        .orElse(ConfigurationView.DEFAULTS));
    }
}
