package io.keystory.events.ssoconnector;

import io.keystory.events.saml.SigningKey;
import io.keystory.events.saml.SigningKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An enterprise SSO connector without what is secret about it.
 *
 * @param config the part of the configuration that anybody may know
 * @param secretsId the vault's entry with the rest, or null
 * @param domains the e-mail domains whose people sign in through it, in lower case
 * @param createdAt epoch ms
 * @param signingKeys newest first; at most one of them signs
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
        long createdAt,
        List<SigningKey> signingKeys) {

    /** Documents that are older than key pairs know of none. */
    public SsoConnectorView {
        signingKeys = signingKeys == null ? List.of() : signingKeys;
    }

    /** The key pair that requests are signed with; empty when none is. */
    public Optional<SigningKey> activeKey() {
        return SigningKeys.active(signingKeys);
    }

    SsoConnectorView called(String other) {
        return new SsoConnectorView(id, provider, other, config, secretsId, domains, branding, syncProfile,
                enableTokenStorage, createdAt, signingKeys);
    }

    SsoConnectorView configured(Map<String, Object> open, String secrets) {
        return new SsoConnectorView(id, provider, connectorName, open, secrets, domains, branding, syncProfile,
                enableTokenStorage, createdAt, signingKeys);
    }

    SsoConnectorView forPeopleOf(List<String> others) {
        return new SsoConnectorView(id, provider, connectorName, config, secretsId, others, branding, syncProfile,
                enableTokenStorage, createdAt, signingKeys);
    }

    SsoConnectorView looking(SsoBranding other) {
        return new SsoConnectorView(id, provider, connectorName, config, secretsId, domains, other, syncProfile,
                enableTokenStorage, createdAt, signingKeys);
    }

    SsoConnectorView with(boolean syncs, boolean storesTokens) {
        return new SsoConnectorView(id, provider, connectorName, config, secretsId, domains, branding, syncs,
                storesTokens, createdAt, signingKeys);
    }

    SsoConnectorView signingWith(List<SigningKey> others) {
        return new SsoConnectorView(id, provider, connectorName, config, secretsId, domains, branding, syncProfile,
                enableTokenStorage, createdAt, others);
    }
}
