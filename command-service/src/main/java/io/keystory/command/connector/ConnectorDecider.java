package io.keystory.command.connector;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.connector.ConnectorCommand;
import io.keystory.events.connector.ConnectorCommand.ChangeConnector;
import io.keystory.events.connector.ConnectorCommand.CreateConnector;
import io.keystory.events.connector.ConnectorCommand.DeleteConnector;
import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ConnectorEvent.ConnectorConfigured;
import io.keystory.events.connector.ConnectorEvent.ConnectorCreated;
import io.keystory.events.connector.ConnectorEvent.ConnectorDeleted;
import io.keystory.events.connector.ConnectorEvent.ConnectorMetadataChanged;
import io.keystory.events.connector.ConnectorEvent.ConnectorProfileSyncChanged;
import io.keystory.events.connector.ConnectorEvent.ConnectorTokenStorageChanged;
import io.keystory.events.connector.ConnectorFold;
import io.keystory.events.connector.ConnectorSecrets;
import io.keystory.events.connector.ConnectorSettings;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.KeystoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Decides about connectors; their secrets are in the vault, and only those of now. */
public final class ConnectorDecider implements Decider<ConnectorView, ConnectorCommand, ConnectorEvent> {

    private final ConnectorFold fold = new ConnectorFold();

    @Override
    public ConnectorView initial() {
        return null;
    }

    @Override
    public List<ConnectorEvent> decide(ConnectorView state, ConnectorCommand command) {
        if (!(command instanceof CreateConnector) && state == null) {
            throw Connectors.absent();
        }
        return switch (command) {
            case CreateConnector c -> create(state, c);
            case ChangeConnector c -> change(state, c);
            case DeleteConnector c -> List.of(new ConnectorDeleted(c.connectorId()));
        };
    }

    @Override
    public ConnectorView evolve(ConnectorView state, ConnectorEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(ConnectorView before, ConnectorEvent event) {
        return ConnectorClaims.changes(before, event);
    }

    @Override
    public List<VaultChange> secrets(ConnectorView before, ConnectorCommand command, ConnectorEvent event) {
        return switch (event) {
            case ConnectorConfigured e -> ConnectorVault.changes(given(command), before.secretsId(), e.secretsId());
            case ConnectorDeleted e -> ConnectorVault.changes(null, before.secretsId(), null);
            default -> List.of();
        };
    }

    private List<ConnectorEvent> create(ConnectorView state, CreateConnector c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        List<ConnectorEvent> events = new ArrayList<>();
        events.add(new ConnectorCreated(c.connectorId(), c.factoryId(), c.type(), c.target(), c.platform()));
        ConnectorView created = evolve(null, events.getFirst());
        events.addAll(change(created, new ChangeConnector(c.connectorId(), c.settings(), created)));
        return events;
    }

    private static List<ConnectorEvent> change(ConnectorView state, ChangeConnector c) {
        if (!c.expected().equals(state)) {
            throw new KeystoryException("consistency.version_conflict", 409);
        }
        ConnectorSettings wanted = c.settings();
        List<ConnectorEvent> events = new ArrayList<>();
        String secretsId = wanted.secrets() == null ? null : wanted.secrets().secretsId();
        if (!wanted.config().equals(state.config()) || !Objects.equals(secretsId, state.secretsId())) {
            events.add(new ConnectorConfigured(c.connectorId(), wanted.config(), secretsId));
        }
        if (!wanted.metadata().equals(state.metadata())) {
            events.add(new ConnectorMetadataChanged(c.connectorId(), wanted.metadata()));
        }
        if (wanted.syncProfile() != state.syncProfile()) {
            events.add(new ConnectorProfileSyncChanged(c.connectorId(), wanted.syncProfile()));
        }
        if (wanted.enableTokenStorage() != state.enableTokenStorage()) {
            events.add(new ConnectorTokenStorageChanged(c.connectorId(), wanted.enableTokenStorage()));
        }
        return events;
    }

    private static ConnectorSecrets given(ConnectorCommand command) {
        return switch (command) {
            case CreateConnector c -> c.settings().secrets();
            case ChangeConnector c -> c.settings().secrets();
            case DeleteConnector c -> null;
        };
    }
}
