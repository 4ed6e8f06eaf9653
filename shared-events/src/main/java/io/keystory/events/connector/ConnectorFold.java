package io.keystory.events.connector;

import io.keystory.events.connector.ConnectorEvent.ConnectorConfigured;
import io.keystory.events.connector.ConnectorEvent.ConnectorCreated;
import io.keystory.events.connector.ConnectorEvent.ConnectorDeleted;
import io.keystory.events.connector.ConnectorEvent.ConnectorMetadataChanged;
import io.keystory.events.connector.ConnectorEvent.ConnectorProfileSyncChanged;
import io.keystory.events.connector.ConnectorEvent.ConnectorTokenStorageChanged;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.Map;

/** Folds the events of a connector into a {@link ConnectorView}. */
public final class ConnectorFold implements Fold<ConnectorView, ConnectorEvent> {

    @Override
    public ConnectorView evolve(ConnectorView view, Recorded<? extends ConnectorEvent> recorded) {
        return switch (recorded.event()) {
            case ConnectorCreated e -> new ConnectorView(e.connectorId().value(), e.factoryId(), e.type(), e.target(),
                    e.platform(), Map.of(), null, ConnectorMetadata.NONE, false, false);
            case ConnectorConfigured e -> view.configured(e.config(), e.secretsId());
            case ConnectorMetadataChanged e -> view.with(e.metadata());
            case ConnectorProfileSyncChanged e -> view.with(e.syncProfile(), view.enableTokenStorage());
            case ConnectorTokenStorageChanged e -> view.with(view.syncProfile(), e.enableTokenStorage());
            case ConnectorDeleted e -> null;
        };
    }
}
