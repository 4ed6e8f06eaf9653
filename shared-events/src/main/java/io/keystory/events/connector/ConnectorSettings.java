package io.keystory.events.connector;

import io.keystory.events.platform.Secret;
import java.util.Map;

/**
 * What an administrator sets about a connector.
 *
 * @param config the part of the configuration that anybody may know
 * @param secrets the rest of it; null when there is none
 */
public record ConnectorSettings(
        Map<String, Object> config,
        Secrets secrets,
        ConnectorMetadata metadata,
        boolean syncProfile,
        boolean enableTokenStorage) {

    /** Secret parts as JSON, for the vault's entry {@code secretsId}; null for those that it has already. */
    public record Secrets(String secretsId, Secret json) {}
}
