package io.keystory.events.connector;

import io.keystory.events.platform.Secret;

/** Secret parts of a configuration as JSON, for the vault's entry {@code secretsId}; null for those that it has already. */
public record ConnectorSecrets(String secretsId, Secret json) {}
