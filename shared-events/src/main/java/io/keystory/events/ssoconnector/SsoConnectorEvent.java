package io.keystory.events.ssoconnector;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import java.util.List;
import java.util.Map;

/** What happens to an enterprise SSO connector; what is secret about one is in the vault only. */
public sealed interface SsoConnectorEvent extends DomainEvent {

    SsoConnectorId ssoConnectorId();

    @Override
    default StreamId stream() {
        return ssoConnectorId().stream();
    }

    /** There is a connector of this name for this enterprise identity provider. */
    @EventType("sso_connector.created")
    record SsoConnectorCreated(SsoConnectorId ssoConnectorId, SsoProvider provider, String connectorName)
            implements SsoConnectorEvent {}

    /** The connector has another name. */
    @EventType("sso_connector.renamed")
    record SsoConnectorRenamed(SsoConnectorId ssoConnectorId, String connectorName) implements SsoConnectorEvent {}

    /** The provider is reached like this and, where secretsId is not null, with what the vault keeps under it. */
    @EventType("sso_connector.configured")
    record SsoConnectorConfigured(
            SsoConnectorId ssoConnectorId, Map<String, Object> config, @Nullable String secretsId)
            implements SsoConnectorEvent {}

    /** People of exactly these e-mail domains sign in through it. */
    @EventType("sso_connector.domains_changed")
    record SsoConnectorDomainsChanged(SsoConnectorId ssoConnectorId, List<String> domains)
            implements SsoConnectorEvent {}

    /** The sign-in pages show it like this now. */
    @EventType("sso_connector.branding_changed")
    record SsoConnectorBrandingChanged(SsoConnectorId ssoConnectorId, SsoBranding branding)
            implements SsoConnectorEvent {}

    /** Whether name and avatar of people follow what the provider says at every sign-in. */
    @EventType("sso_connector.profile_sync_changed")
    record SsoConnectorProfileSyncChanged(SsoConnectorId ssoConnectorId, boolean syncProfile)
            implements SsoConnectorEvent {}

    /** Whether the tokens that the provider gives are kept. */
    @EventType("sso_connector.token_storage_changed")
    record SsoConnectorTokenStorageChanged(SsoConnectorId ssoConnectorId, boolean enableTokenStorage)
            implements SsoConnectorEvent {}

    /** There is one more key pair: its certificate, and the vault's entry {@code keyId}. {@code expiresAt}: epoch ms. */
    @EventType("sso_connector.signing_key_created")
    record SsoSigningKeyCreated(SsoConnectorId ssoConnectorId, String keyId, String certificate, long expiresAt)
            implements SsoConnectorEvent {}

    /** Requests to the provider are signed with this key pair, and no longer with another one. */
    @EventType("sso_connector.signing_key_activated")
    record SsoSigningKeyActivated(SsoConnectorId ssoConnectorId, String keyId) implements SsoConnectorEvent {}

    /** Requests are not signed with this key pair any more. */
    @EventType("sso_connector.signing_key_deactivated")
    record SsoSigningKeyDeactivated(SsoConnectorId ssoConnectorId, String keyId) implements SsoConnectorEvent {}

    /** A key pair is gone, and with it what was encrypted for it. */
    @EventType("sso_connector.signing_key_deleted")
    record SsoSigningKeyDeleted(SsoConnectorId ssoConnectorId, String keyId) implements SsoConnectorEvent {}

    /** The connector is gone, and with it who people were there. */
    @EventType("sso_connector.deleted")
    record SsoConnectorDeleted(SsoConnectorId ssoConnectorId) implements SsoConnectorEvent {}
}
