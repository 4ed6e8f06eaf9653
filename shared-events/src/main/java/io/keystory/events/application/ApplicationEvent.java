package io.keystory.events.application;

import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.application.protocol.CertificateNames;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.FrontchannelLogout;
import io.keystory.events.application.protocol.LoginRules;
import io.keystory.events.application.protocol.ResponseAlgorithms;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.application.protocol.TokenBindingRules;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleId;
import java.util.List;
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

    /** The application may ask users to consent to a scope that speaks of them. */
    @EventType("application.user_scope_enabled")
    record UserScopeEnabled(ApplicationId applicationId, UserScope scope) implements ApplicationEvent {}

    /** The application may no longer ask for a scope that speaks of users, nor get it into new tokens. */
    @EventType("application.user_scope_disabled")
    record UserScopeDisabled(ApplicationId applicationId, UserScope scope) implements ApplicationEvent {}

    /** The application may ask users to consent to a scope of an API resource. */
    @EventType("application.resource_scope_enabled")
    record ResourceScopeEnabled(ApplicationId applicationId, ResourceId resourceId, ScopeId scopeId)
            implements ApplicationEvent {}

    /** The application may no longer ask for a scope of an API resource, nor get it into new tokens. */
    @EventType("application.resource_scope_disabled")
    record ResourceScopeDisabled(ApplicationId applicationId, ScopeId scopeId) implements ApplicationEvent {}

    /** The application may ask users to consent to a scope of organizations. */
    @EventType("application.organization_scope_enabled")
    record OrganizationScopeEnabled(ApplicationId applicationId, OrganizationScopeId scopeId)
            implements ApplicationEvent {}

    /** The application may no longer ask for a scope of organizations, nor get it into new tokens. */
    @EventType("application.organization_scope_disabled")
    record OrganizationScopeDisabled(ApplicationId applicationId, OrganizationScopeId scopeId)
            implements ApplicationEvent {}

    /** The application may ask users to consent to a scope of an API resource that roles in organizations give. */
    @EventType("application.organization_resource_scope_enabled")
    record OrganizationResourceScopeEnabled(ApplicationId applicationId, ResourceId resourceId, ScopeId scopeId)
            implements ApplicationEvent {}

    /** The application may no longer ask for a scope of an API resource that roles in organizations give. */
    @EventType("application.organization_resource_scope_disabled")
    record OrganizationResourceScopeDisabled(ApplicationId applicationId, ScopeId scopeId)
            implements ApplicationEvent {}

    /** The client is told about users in this form. */
    @EventType("application.claims_profile_chosen")
    record ClaimsProfileChosen(ApplicationId applicationId, ClaimsProfile claimsProfile) implements ApplicationEvent {}

    /** What the client is answered is signed like this. */
    @EventType("application.response_algorithms_chosen")
    record ResponseAlgorithmsChosen(ApplicationId applicationId, ResponseAlgorithms algorithms)
            implements ApplicationEvent {}

    /** The client shows like this who it is. */
    @EventType("application.client_credentials_chosen")
    record ClientCredentialsChosen(ApplicationId applicationId, ClientCredentialRules credentials)
            implements ApplicationEvent {}

    /** The client is known by this name in its certificate, if not by its subject. */
    @EventType("application.certificate_names_chosen")
    record CertificateNamesChosen(ApplicationId applicationId, CertificateNames certificateNames)
            implements ApplicationEvent {}

    /** The client asks for authorizations, and is answered, under these rules. */
    @EventType("application.authorization_rules_chosen")
    record AuthorizationRulesChosen(ApplicationId applicationId, AuthorizationRules authorization)
            implements ApplicationEvent {}

    /** The client keeps signed requests at these addresses; none any more when the list is empty. */
    @EventType("application.request_uris_chosen")
    record RequestUrisChosen(ApplicationId applicationId, List<String> requestUris) implements ApplicationEvent {}

    /** The tokens of the client are bound to this. */
    @EventType("application.token_binding_chosen")
    record TokenBindingChosen(ApplicationId applicationId, TokenBindingRules binding) implements ApplicationEvent {}

    /** The client is told like this, in the browser, that its user signed out. */
    @EventType("application.frontchannel_logout_chosen")
    record FrontchannelLogoutChosen(ApplicationId applicationId, FrontchannelLogout frontchannelLogout)
            implements ApplicationEvent {}

    /** The users of the client sign in to it like this. */
    @EventType("application.login_rules_chosen")
    record LoginRulesChosen(ApplicationId applicationId, LoginRules login) implements ApplicationEvent {}

    /** The client is under this security profile. */
    @EventType("application.security_profile_chosen")
    record SecurityProfileChosen(ApplicationId applicationId, SecurityProfile securityProfile)
            implements ApplicationEvent {}

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
