package io.keystory.command.ssoconnector;

import io.keystory.command.connector.ConnectorVault;
import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.connector.ConnectorSecrets;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorCommand;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ActivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ChangeSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeactivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorBrandingChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorProfileSyncChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorRenamed;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorTokenStorageChanged;
import io.keystory.events.ssoconnector.SsoConnectorFold;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorSettings;
import io.keystory.events.ssoconnector.SsoConnectorSettings.Configuration;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProtocol;
import io.keystory.events.user.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Decides about enterprise SSO connectors: what is already so is not said again; secrets are in the vault only. */
public final class SsoConnectorDecider implements Decider<SsoConnectorView, SsoConnectorCommand, SsoConnectorEvent> {

    private final SsoConnectorFold fold = new SsoConnectorFold();

    @Override
    public SsoConnectorView initial() {
        return null;
    }

    @Override
    public List<SsoConnectorEvent> decide(SsoConnectorView state, SsoConnectorCommand command) {
        if (!(command instanceof CreateSsoConnector) && state == null) {
            throw SsoConnectors.absent(command.ssoConnectorId());
        }
        return switch (command) {
            case CreateSsoConnector c -> create(state, c);
            case ChangeSsoConnector c -> change(c.ssoConnectorId(), state, c.settings());
            case CreateSsoSigningKey c -> SsoSigningKeys.create(state, c);
            case ActivateSsoSigningKey c -> SsoSigningKeys.activate(state, c);
            case DeactivateSsoSigningKey c -> SsoSigningKeys.deactivate(state, c);
            case DeleteSsoSigningKey c -> SsoSigningKeys.delete(state, c);
            case DeleteSsoConnector c -> List.of(new SsoConnectorDeleted(c.ssoConnectorId()));
        };
    }

    @Override
    public SsoConnectorView evolve(SsoConnectorView state, SsoConnectorEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(SsoConnectorView before, SsoConnectorEvent event) {
        return SsoConnectorClaims.changes(before, event);
    }

    @Override
    public List<VaultChange> secrets(SsoConnectorView before, SsoConnectorCommand command, SsoConnectorEvent event) {
        List<VaultChange> configuration = switch (event) {
            case SsoConnectorConfigured e ->
                ConnectorVault.changes(given(command), before.secretsId(), e.secretsId());
            case SsoConnectorDeleted e -> ConnectorVault.changes(null, before.secretsId(), null);
            default -> List.of();
        };
        return Stream.concat(configuration.stream(), SsoSigningKeys.vault(before, command, event)).toList();
    }

    private List<SsoConnectorEvent> create(SsoConnectorView state, CreateSsoConnector c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        List<SsoConnectorEvent> events = new ArrayList<>();
        events.add(new SsoConnectorCreated(
                c.ssoConnectorId(), c.provider(), VisibleText.requireName("connectorName", c.connectorName())));
        events.addAll(change(c.ssoConnectorId(), evolve(null, events.getFirst()), c.settings()));
        return events;
    }

    private static List<SsoConnectorEvent> change(
            SsoConnectorId id, SsoConnectorView before, SsoConnectorSettings settings) {
        requireTokens(before, settings);
        List<SsoConnectorEvent> events = new ArrayList<>();
        settings.connectorName().ifAlters(before.connectorName(), v -> events.add(new SsoConnectorRenamed(
                id, VisibleText.requireName("connectorName", v))));
        if (settings.config().isGiven()) {
            events.addAll(configure(id, before, settings.config().value()));
        }
        settings.domains().ifAlters(before.domains(), v -> events.add(new SsoConnectorDomainsChanged(id, v)));
        settings.branding().ifAlters(before.branding(), v -> events.add(new SsoConnectorBrandingChanged(id, v)));
        settings.syncProfile().ifAlters(
                before.syncProfile(), v -> events.add(new SsoConnectorProfileSyncChanged(id, v)));
        settings.enableTokenStorage().ifAlters(
                before.enableTokenStorage(), v -> events.add(new SsoConnectorTokenStorageChanged(id, v)));
        return events;
    }

    private static List<SsoConnectorEvent> configure(SsoConnectorId id, SsoConnectorView before, Configuration wanted) {
        SsoSigningKeys.require(before, wanted.open());
        boolean isOfSameSecrets = Objects.equals(wanted.secretsId(), before.secretsId());
        if (wanted.secrets() != null && wanted.secrets().json() == null && !isOfSameSecrets) {
            throw new KeystoryException("consistency.version_conflict", 409);
        }
        return isOfSameSecrets && wanted.open().equals(before.config())
                ? List.of() : List.of(new SsoConnectorConfigured(id, wanted.open(), wanted.secretsId()));
    }

    /** Who speaks SAML gives no tokens. */
    private static void requireTokens(SsoConnectorView connector, SsoConnectorSettings settings) {
        if (settings.enableTokenStorage().or(false) && connector.provider().protocol() == SsoProtocol.SAML) {
            throw new KeystoryException("connector.token_storage_not_supported", 422);
        }
    }

    private static ConnectorSecrets given(SsoConnectorCommand command) {
        Configuration configuration = switch (command) {
            case CreateSsoConnector c -> c.settings().config().or(null);
            case ChangeSsoConnector c -> c.settings().config().or(null);
            default -> null;
        };
        return configuration == null ? null : configuration.secrets();
    }
}
