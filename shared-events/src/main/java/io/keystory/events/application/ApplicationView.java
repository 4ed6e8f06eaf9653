package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/** An application as the Management API shows it; instants are epoch milliseconds. */
public record ApplicationView(
        String tenantId,
        String id,
        String name,
        String description,
        ApplicationType type,
        ClientMetadata oidcClientMetadata,
        ClientSettings customClientMetadata,
        Object protectedAppMetadata,
        Map<String, Object> customData,
        boolean isThirdParty,
        boolean appLevelAccessControlEnabled,
        long createdAt,
        @JsonIgnore List<SecretEntry> secrets,
        @JsonIgnore ConsentScopes consentScopes,
        @JsonIgnore ClientProtocol protocol) {

    public ApplicationView {
        consentScopes = consentScopes == null ? ConsentScopes.NONE : consentScopes;
        protocol = protocol == null ? ClientProtocol.DEFAULTS : protocol;
    }

    /** A secret of the application: its value is the vault's entry {@code id}; {@code expiresAt} may be null. */
    public record SecretEntry(String id, String name, long createdAt, Long expiresAt) {}
}
