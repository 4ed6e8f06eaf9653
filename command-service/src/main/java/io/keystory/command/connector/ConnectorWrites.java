package io.keystory.command.connector;

import io.keystory.command.platform.SteadyWrites;
import io.keystory.events.connector.ConnectorCommand.ChangeConnector;
import io.keystory.events.connector.ConnectorCommand.CreateConnector;
import io.keystory.events.connector.ConnectorCommand.DeleteConnector;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorMetadata;
import io.keystory.events.connector.ConnectorSettings;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import io.keystory.platform.connector.ConnectorConfig;
import io.keystory.platform.connector.ConnectorFactories;
import io.keystory.platform.connector.ConnectorFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes and changes connectors as their kinds allow. */
final class ConnectorWrites {

    private final Connectors connectors;
    private final Commands commands;
    private final List<ConnectorUse> uses;
    private final SteadyWrites steady;

    ConnectorWrites(Connectors connectors, Commands commands, List<ConnectorUse> uses, SteadyWrites steady) {
        this.connectors = connectors;
        this.commands = commands;
        this.uses = uses;
        this.steady = steady;
    }

    /** Makes a connector; one for e-mail or SMS takes the place of any other kind that did so before. */
    void create(ConnectorId id, NewConnector body) {
        ConnectorFactory factory = ConnectorFactories.find(body.connectorId())
                .orElseThrow(() -> new KeystoryException("connector.not_found_with_connector_id", 422));
        ConnectorMetadata metadata = body.givenMetadata();
        ConnectorRules.require(factory, body.config(), metadata);
        ConnectorRules.requireInPaths(metadata);
        boolean isSocial = factory.type() == ConnectorType.SOCIAL;
        String target = isSocial ? factory.as(metadata).target() : null;
        String platform = isSocial ? factory.platform() : null;
        ConnectorSettings settings = settings(factory, body.config(), ConnectorConfig.NONE, null, metadata,
                Boolean.TRUE.equals(body.syncProfile()), Boolean.TRUE.equals(body.enableTokenStorage()));
        commands.sendTogether(Stream.<Command>concat(
                connectors.holding(factory.type(), target, platform)
                        .map(before -> replaced(before, factory)).stream(),
                Stream.of(new CreateConnector(id, factory.id(), factory.type(), target, platform, settings))).toList());
    }

    /** Changes a connector; what is secret goes on being kept where it is the same. */
    void change(ConnectorId id, ConnectorChanges body) {
        ConnectorView before = connectors.of(id);
        ConnectorFactory factory = ConnectorFactories.find(before.factoryId()).orElseThrow(Connectors::absent);
        ConnectorConfig known = connectors.config(before);
        ConnectorMetadata metadata = body.metadata().map(NewConnector.Metadata::given).or(before.metadata());
        Map<String, Object> config = body.config().or(known.whole());
        ConnectorRules.requireSameTarget(before.metadata(), metadata);
        ConnectorRules.require(factory, config, metadata);
        commands.send(new ChangeConnector(id, settings(factory, config, known, before.secretsId(), metadata,
                body.syncProfile().or(before.syncProfile()),
                body.enableTokenStorage().or(before.enableTokenStorage())), before));
    }

    /** Deletes a connector unless something rests on it, which others may begin or end meanwhile. */
    void delete(ConnectorId id) {
        steady.write(() -> {
            ConnectorType type = connectors.of(id).type();
            return Stream.concat(Stream.of(id.stream()),
                    uses.stream().flatMap(use -> use.requireSpare(type).stream())).toList();
        }, () -> commands.send(new DeleteConnector(id)));
    }

    private static Command replaced(ConnectorView before, ConnectorFactory by) {
        if (by.type() == ConnectorType.SOCIAL || before.factoryId().equals(by.id())) {
            throw new KeystoryException(by.speaksStandard() ? "connector.multiple_target_with_same_platform"
                    : "connector.multiple_instances_not_supported", 422);
        }
        return new DeleteConnector(new ConnectorId(before.id()));
    }

    private static ConnectorSettings settings(ConnectorFactory factory, Map<String, Object> entered,
            ConnectorConfig known, String knownId, ConnectorMetadata metadata, boolean syncs, boolean storesTokens) {
        ConnectorConfig config = ConnectorConfig.of(factory, entered);
        ConnectorSettings settings = new ConnectorSettings(
                config.open(), config.secrets(known, knownId), metadata, syncs, storesTokens);
        ConnectorRules.require(factory, settings);
        return settings;
    }
}
