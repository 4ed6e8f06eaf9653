package io.keystory.events.application;

import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import io.keystory.events.role.RoleId;
import java.util.Map;

/** What happens to an application, a client of the OpenID Provider. */
public sealed interface ApplicationEvent extends DomainEvent {

    ApplicationId applicationId();

    @Override
    default StreamId stream() {
        return applicationId().stream();
    }

    /** An application exists. */
    @EventType("application.created")
    record ApplicationCreated(
            ApplicationId applicationId,
            String name,
            @Nullable String description,
            ApplicationType type,
            ClientMetadata oidcClientMetadata,
            ClientSettings customClientMetadata,
            Map<String, Object> customData,
            boolean isThirdParty) implements ApplicationEvent {}

    /** The application has another name. */
    @EventType("application.renamed")
    record ApplicationRenamed(ApplicationId applicationId, String name) implements ApplicationEvent {}

    /** The application has another description, or none when null. */
    @EventType("application.description_changed")
    record DescriptionChanged(ApplicationId applicationId, @Nullable String description) implements ApplicationEvent {}

    /** The OpenID Connect metadata, redirect URIs above all, is now this. */
    @EventType("application.client_metadata_changed")
    record ClientMetadataChanged(ApplicationId applicationId, ClientMetadata oidcClientMetadata)
            implements ApplicationEvent {}

    /** The token settings are now these. */
    @EventType("application.client_settings_changed")
    record ClientSettingsChanged(ApplicationId applicationId, ClientSettings customClientMetadata)
            implements ApplicationEvent {}

    /** The custom data is now this. */
    @EventType("application.custom_data_changed")
    record CustomDataChanged(ApplicationId applicationId, Map<String, Object> customData) implements ApplicationEvent {}

    /** Access is limited to listed users and roles, or no longer. */
    @EventType("application.access_control_changed")
    record AccessControlChanged(ApplicationId applicationId, boolean isEnabled) implements ApplicationEvent {}

    /** Where access is limited, it is to these. */
    @EventType("application.access_rules_changed")
    record AccessRulesChanged(ApplicationId applicationId, AccessRules rules) implements ApplicationEvent {}

    /** A secret was made; its value is the vault's entry {@code secretId}. {@code expiresAt}: epoch ms or null. */
    @EventType("application.secret_created")
    record SecretCreated(ApplicationId applicationId, String name, String secretId, @Nullable Long expiresAt)
            implements ApplicationEvent {}

    /** A secret has another name. */
    @EventType("application.secret_renamed")
    record SecretRenamed(ApplicationId applicationId, String secretId, String name) implements ApplicationEvent {}

    /** A secret is gone and no longer accepted. */
    @EventType("application.secret_deleted")
    record SecretDeleted(ApplicationId applicationId, String secretId) implements ApplicationEvent {}

    /** The application has one more role. */
    @EventType("application.role_assigned")
    record RoleAssigned(ApplicationId applicationId, RoleId roleId) implements ApplicationEvent {}

    /** The application has one role less. */
    @EventType("application.role_removed")
    record RoleRemoved(ApplicationId applicationId, RoleId roleId) implements ApplicationEvent {}

    /** What happens to the larger parts of an application, told in files of their own. */
    sealed interface PartEvent extends ApplicationEvent permits ConsentScopeEvent, ProtocolEvent {}

    /**
     * The client registered itself.
     *
     * @param registrationTokenId the vault's entry with the digest of what it manages its registration with; null for a
     *     client that publishes what it says of itself
     * @param initialAccessTokenId the token that let it register, or null when anybody could
     */
    @EventType("application.registered")
    record ApplicationRegistered(
            ApplicationId applicationId,
            ClientRegistration registration,
            @Nullable String registrationTokenId,
            @Nullable String initialAccessTokenId) implements ApplicationEvent {}

    /** The client says this of itself from now on. */
    @EventType("application.registration_changed")
    record RegistrationChanged(ApplicationId applicationId, ClientRegistration registration)
            implements ApplicationEvent {}

    /** The application is gone; its tokens end. */
    @EventType("application.deleted")
    record ApplicationDeleted(ApplicationId applicationId) implements ApplicationEvent {}
}
