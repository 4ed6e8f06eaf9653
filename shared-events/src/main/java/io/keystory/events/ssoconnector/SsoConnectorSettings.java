package io.keystory.events.ssoconnector;

import io.keystory.events.connector.ConnectorSecrets;
import io.keystory.events.platform.Change;
import java.util.List;
import java.util.Map;

/**
 * What an administrator changes about an SSO connector.
 *
 * @param config replaced whole
 * @param domains in lower case, each once
 */
public record SsoConnectorSettings(
        Change<String> connectorName,
        Change<Configuration> config,
        Change<List<String>> domains,
        Change<SsoBranding> branding,
        Change<Boolean> syncProfile,
        Change<Boolean> enableTokenStorage) {

    /**
     * How the provider is reached.
     *
     * @param open the part of it that anybody may know
     * @param secrets the rest; null when there is none
     */
    public record Configuration(Map<String, Object> open, ConnectorSecrets secrets) {

        /** The vault's entry with the secrets, or null. */
        public String secretsId() {
            return secrets == null ? null : secrets.secretsId();
        }
    }
}
