package io.keystory.events.ssoconnector;

import java.util.List;
import java.util.Map;

/**
 * An enterprise SSO connector without what is secret about it.
 *
 * @param config the part of the configuration that anybody may know
 * @param secretsId the vault's entry with the rest, or null
 * @param domains the e-mail domains whose people sign in through it, in lower case
 * @param createdAt epoch ms
 */
public record SsoConnectorView(
        String id,
        SsoProvider provider,
        String connectorName,
        Map<String, Object> config,
        String secretsId,
        List<String> domains,
        SsoBranding branding,
        boolean syncProfile,
        boolean enableTokenStorage,
        long createdAt) {

    SsoConnectorView called(String other) {
        return new SsoConnectorView(id, provider, other, config, secretsId, domains, branding, syncProfile,
                enableTokenStorage, createdAt);
    }

    SsoConnectorView configured(Map<String, Object> open, String secrets) {
        return new SsoConnectorView(id, provider, connectorName, open, secrets, domains, branding, syncProfile,
                enableTokenStorage, createdAt);
    }

    SsoConnectorView forPeopleOf(List<String> others) {
        return new SsoConnectorView(id, provider, connectorName, config, secretsId, others, branding, syncProfile,
                enableTokenStorage, createdAt);
    }

    SsoConnectorView looking(SsoBranding other) {
        return new SsoConnectorView(id, provider, connectorName, config, secretsId, domains, other, syncProfile,
                enableTokenStorage, createdAt);
    }

    SsoConnectorView with(boolean syncs, boolean storesTokens) {
        return new SsoConnectorView(id, provider, connectorName, config, secretsId, domains, branding, syncs,
                storesTokens, createdAt);
    }
}
