package io.keystory.events.connector;

import java.util.Map;

/**
 * What an administrator sets about a connector.
 *
 * @param config the part of the configuration that anybody may know
 * @param secrets the rest of it; null when there is none
 */
public record ConnectorSettings(
        Map<String, Object> config,
        ConnectorSecrets secrets,
        ConnectorMetadata metadata,
        boolean syncProfile,
        boolean enableTokenStorage) {}
