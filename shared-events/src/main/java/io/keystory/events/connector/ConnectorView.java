package io.keystory.events.connector;

import java.util.Map;

/**
 * A connector without what is secret about it.
 *
 * @param factoryId what made it
 * @param target null unless it is a social one
 * @param platform null unless it is a social one
 * @param config the part of the configuration that anybody may know
 * @param secretsId the vault's entry with the rest, or null
 */
public record ConnectorView(
        String id,
        String factoryId,
        ConnectorType type,
        String target,
        String platform,
        Map<String, Object> config,
        String secretsId,
        ConnectorMetadata metadata,
        boolean syncProfile,
        boolean enableTokenStorage) {

    ConnectorView configured(Map<String, Object> open, String secrets) {
        return new ConnectorView(id, factoryId, type, target, platform, open, secrets, metadata, syncProfile,
                enableTokenStorage);
    }

    ConnectorView with(ConnectorMetadata changed) {
        return new ConnectorView(id, factoryId, type, target, platform, config, secretsId, changed, syncProfile,
                enableTokenStorage);
    }

    ConnectorView with(boolean syncs, boolean storesTokens) {
        return new ConnectorView(id, factoryId, type, target, platform, config, secretsId, metadata, syncs,
                storesTokens);
    }
}
