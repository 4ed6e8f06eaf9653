package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import java.util.List;
import java.util.Map;

/**
 * An application as the Management API shows it; instants are epoch milliseconds.
 *
 * @param registration null unless it registered itself
 * @param accessRules who may use it once access is limited
 */
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
        @JsonIgnore ClientProtocol protocol,
        @JsonIgnore SelfRegistration registration,
        @JsonIgnore AccessRules accessRules) {

    public ApplicationView {
        consentScopes = consentScopes == null ? ConsentScopes.NONE : consentScopes;
        protocol = protocol == null ? ClientProtocol.DEFAULTS : protocol;
        accessRules = accessRules == null ? AccessRules.NONE : accessRules;
    }

    /** The same as it registered itself. */
    ApplicationView with(SelfRegistration other) {
        return new ApplicationView(tenantId, id, name, description, type, oidcClientMetadata, customClientMetadata,
                protectedAppMetadata, customData, isThirdParty, appLevelAccessControlEnabled, createdAt, secrets,
                consentScopes, protocol, other, accessRules);
    }

    /** The same with other rules of access. */
    ApplicationView with(AccessRules others) {
        return new ApplicationView(tenantId, id, name, description, type, oidcClientMetadata, customClientMetadata,
                protectedAppMetadata, customData, isThirdParty, appLevelAccessControlEnabled, createdAt, secrets,
                consentScopes, protocol, registration, others);
    }

    /**
     * How the application came by itself.
     *
     * @param tokenId the vault's entry with the digest of what it manages its registration with, or null when it
     *     publishes what it says of itself
     * @param initialAccessTokenId the token that let it register, or null when anybody could
     */
    public record SelfRegistration(ClientRegistration metadata, String tokenId, String initialAccessTokenId) {

        SelfRegistration with(ClientRegistration other) {
            return new SelfRegistration(other, tokenId, initialAccessTokenId);
        }
    }

    /** A secret of the application: its value is the vault's entry {@code id}; {@code expiresAt} may be null. */
    public record SecretEntry(String id, String name, long createdAt, Long expiresAt) {}
}
