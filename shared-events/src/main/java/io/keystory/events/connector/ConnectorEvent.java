package io.keystory.events.connector;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import java.util.Map;

/** What happens to a connector; what is secret about one is in the vault only. */
public sealed interface ConnectorEvent extends DomainEvent {

    ConnectorId connectorId();

    @Override
    default StreamId stream() {
        return connectorId().stream();
    }

    /** There is a connector made by this factory; target and platform are those of a social one, null otherwise. */
    @EventType("connector.created")
    record ConnectorCreated(
            ConnectorId connectorId,
            String factoryId,
            ConnectorType type,
            @Nullable String target,
            @Nullable String platform) implements ConnectorEvent {}

    /** Its configuration is now this and, where secretsId is not null, what the vault keeps under it. */
    @EventType("connector.configured")
    record ConnectorConfigured(ConnectorId connectorId, Map<String, Object> config, @Nullable String secretsId)
            implements ConnectorEvent {}

    /** It is called and looks like this now. */
    @EventType("connector.metadata_changed")
    record ConnectorMetadataChanged(ConnectorId connectorId, ConnectorMetadata metadata) implements ConnectorEvent {}

    /** Whether name and avatar of people follow what the provider says at every sign-in. */
    @EventType("connector.profile_sync_changed")
    record ConnectorProfileSyncChanged(ConnectorId connectorId, boolean syncProfile) implements ConnectorEvent {}

    /** Whether the tokens that the provider gives are kept. */
    @EventType("connector.token_storage_changed")
    record ConnectorTokenStorageChanged(ConnectorId connectorId, boolean enableTokenStorage)
            implements ConnectorEvent {}

    /** The connector is gone. */
    @EventType("connector.deleted")
    record ConnectorDeleted(ConnectorId connectorId) implements ConnectorEvent {}
}
