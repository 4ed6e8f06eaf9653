package io.keystory.events.configuration;

import io.keystory.events.application.ConsentScopes;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What happens to the installation's configuration. */
public sealed interface ConfigurationEvent extends DomainEvent {

    ConfigurationId configurationId();

    @Override
    default StreamId stream() {
        return configurationId().stream();
    }

    /** ID tokens carry these claims beside those of their scopes. */
    @EventType("configuration.id_token_claims_changed")
    record IdTokenClaimsChanged(ConfigurationId configurationId, List<String> enabledExtendedClaims)
            implements ConfigurationEvent {}

    /** Sessions live this long (seconds) unless they are ended. */
    @EventType("configuration.session_ttl_changed")
    record SessionTtlChanged(ConfigurationId configurationId, long ttl) implements ConfigurationEvent {}

    /** Clients may publish what they say of themselves at an address that is their id, or no longer. */
    @EventType("configuration.metadata_documents_changed")
    record MetadataDocumentsChanged(ConfigurationId configurationId, boolean isEnabled)
            implements ConfigurationEvent {}

    /** Whoever publishes what they say of themselves at an address that is their id may ask users for exactly this. */
    @EventType("configuration.metadata_document_scopes_changed")
    record MetadataDocumentScopesChanged(ConfigurationId configurationId, ConsentScopes scopes)
            implements ConfigurationEvent {}

    /** Sessions end when they are not used for this long (seconds), or never by that when null. */
    @EventType("configuration.session_idle_ttl_changed")
    record SessionIdleTtlChanged(ConfigurationId configurationId, @Nullable Long idleTtl)
            implements ConfigurationEvent {}

    /** People are told by e-mail when a credential of theirs changed, or no longer. */
    @EventType("configuration.credential_notices_changed")
    record CredentialNoticesChanged(ConfigurationId configurationId, boolean isEnabled)
            implements ConfigurationEvent {}

    /** The console remembers this for all administrators. */
    @EventType("configuration.admin_console_changed")
    record AdminConsoleChanged(ConfigurationId configurationId, AdminConsole adminConsole)
            implements ConfigurationEvent {}
}
