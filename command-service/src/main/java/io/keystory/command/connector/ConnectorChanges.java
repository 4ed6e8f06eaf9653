package io.keystory.command.connector;

import io.keystory.command.connector.NewConnector.Metadata;
import io.keystory.events.platform.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** The body that changes a connector; configuration and metadata are replaced whole. */
record ConnectorChanges(
        Change<@NotNull Map<String, Object>> config,
        Change<@NotNull @Valid Metadata> metadata,
        Change<@NotNull Boolean> syncProfile,
        Change<@NotNull Boolean> enableTokenStorage) {}
