package io.keystory.events.application;

import io.keystory.events.application.ApplicationEvent.AccessControlChanged;
import io.keystory.events.application.ApplicationEvent.AccessRulesChanged;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.ApplicationRegistered;
import io.keystory.events.application.ApplicationEvent.ApplicationRenamed;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationEvent.ClientSettingsChanged;
import io.keystory.events.application.ApplicationEvent.CustomDataChanged;
import io.keystory.events.application.ApplicationEvent.DescriptionChanged;
import io.keystory.events.application.ApplicationEvent.RegistrationChanged;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.application.ApplicationEvent.SecretCreated;
import io.keystory.events.application.ApplicationEvent.SecretDeleted;
import io.keystory.events.application.ApplicationEvent.SecretRenamed;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.application.ApplicationView.SelfRegistration;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.application.ProtocolEvent.AuthorizationRulesChosen;
import io.keystory.events.application.ProtocolEvent.CertificateNamesChosen;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.ProtocolEvent.FrontchannelLogoutChosen;
import io.keystory.events.application.ProtocolEvent.LoginRulesChosen;
import io.keystory.events.application.ProtocolEvent.RequestUrisChosen;
import io.keystory.events.application.ProtocolEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.ProtocolEvent.SecurityProfileChosen;
import io.keystory.events.application.ProtocolEvent.TokenBindingChosen;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folds the events of an application into an {@link ApplicationView}. */
public final class ApplicationFold implements Fold<ApplicationView, ApplicationEvent> {

    @Override
    public ApplicationView evolve(ApplicationView v, Recorded<? extends ApplicationEvent> recorded) {
        return switch (recorded.event()) {
            case ApplicationCreated e -> new ApplicationView("default", e.applicationId().value(), e.name(),
                    e.description(), e.type(), e.oidcClientMetadata(), e.customClientMetadata(), null, e.customData(),
                    e.isThirdParty(), false, recorded.epochMillis(), List.of(), ConsentScopes.NONE,
                    ClientProtocol.DEFAULTS, null, AccessRules.NONE);
            case ApplicationRenamed e -> with(v, e.name(), v.description(), v.customData(), v.appLevelAccessControlEnabled());
            case DescriptionChanged e -> with(v, v.name(), e.description(), v.customData(), v.appLevelAccessControlEnabled());
            case CustomDataChanged e -> with(v, v.name(), v.description(), e.customData(), v.appLevelAccessControlEnabled());
            case AccessControlChanged e -> with(v, v.name(), v.description(), v.customData(), e.isEnabled());
            case ClientMetadataChanged e -> with(v, e.oidcClientMetadata(), v.customClientMetadata(), v.secrets());
            case ClientSettingsChanged e -> with(v, v.oidcClientMetadata(), e.customClientMetadata(), v.secrets());
            case SecretCreated e -> with(v, v.oidcClientMetadata(), v.customClientMetadata(),
                    added(v.secrets(), new SecretEntry(e.secretId(), e.name(), recorded.epochMillis(), e.expiresAt())));
            case SecretRenamed e -> with(v, v.oidcClientMetadata(), v.customClientMetadata(), renamed(v.secrets(), e));
            case SecretDeleted e -> with(v, v.oidcClientMetadata(), v.customClientMetadata(),
                    v.secrets().stream().filter(s -> !s.id().equals(e.secretId())).toList());
            case ConsentScopeEvent e -> with(v, after(v.consentScopes(), e));
            case ProtocolEvent e -> with(v, after(v.protocol(), e));
            case AccessRulesChanged e -> v.with(e.rules());
            case ApplicationRegistered e -> v.with(new SelfRegistration(
                    e.registration(), e.registrationTokenId(), e.initialAccessTokenId()));
            case RegistrationChanged e -> v.with(v.registration().with(e.registration()));
            case RoleAssigned e -> v;
            case RoleRemoved e -> v;
            case ApplicationDeleted e -> null;
        };
    }

    private static ConsentScopes after(ConsentScopes scopes, ConsentScopeEvent event) {
        return switch (event) {
            case UserScopeEnabled e -> scopes.plus(e.scope());
            case UserScopeDisabled e -> scopes.minus(e.scope());
            case ResourceScopeEnabled e -> scopes.plus(new ResourceScope(e.resourceId(), e.scopeId()));
            case ResourceScopeDisabled e -> scopes.minus(e.scopeId());
            case OrganizationScopeEnabled e -> scopes.plus(e.scopeId());
            case OrganizationScopeDisabled e -> scopes.minus(e.scopeId());
            case OrganizationResourceScopeEnabled e ->
                scopes.plusInOrganizations(new ResourceScope(e.resourceId(), e.scopeId()));
            case OrganizationResourceScopeDisabled e -> scopes.minusInOrganizations(e.scopeId());
        };
    }

    private static ClientProtocol after(ClientProtocol protocol, ProtocolEvent event) {
        return switch (event) {
            case ClaimsProfileChosen e -> protocol.with(e.claimsProfile());
            case ResponseAlgorithmsChosen e -> protocol.with(e.algorithms());
            case ClientCredentialsChosen e -> protocol.with(e.credentials());
            case CertificateNamesChosen e -> protocol.with(e.certificateNames());
            case AuthorizationRulesChosen e -> protocol.with(e.authorization());
            case RequestUrisChosen e -> protocol.withRequestUris(e.requestUris());
            case TokenBindingChosen e -> protocol.with(e.binding());
            case LoginRulesChosen e -> protocol.with(e.login());
            case FrontchannelLogoutChosen e -> protocol.with(e.frontchannelLogout());
            case SecurityProfileChosen e -> protocol.with(e.securityProfile());
        };
    }

    private static ApplicationView with(
            ApplicationView v, String name, String description, Map<String, Object> customData, boolean isLimited) {
        return new ApplicationView(v.tenantId(), v.id(), name, description, v.type(), v.oidcClientMetadata(),
                v.customClientMetadata(), v.protectedAppMetadata(), customData, v.isThirdParty(), isLimited,
                v.createdAt(), v.secrets(), v.consentScopes(), v.protocol(), v.registration(), v.accessRules());
    }

    private static ApplicationView with(
            ApplicationView v, ClientMetadata metadata, ClientSettings settings, List<SecretEntry> secrets) {
        return new ApplicationView(v.tenantId(), v.id(), v.name(), v.description(), v.type(), metadata, settings,
                v.protectedAppMetadata(), v.customData(), v.isThirdParty(), v.appLevelAccessControlEnabled(),
                v.createdAt(), secrets, v.consentScopes(), v.protocol(), v.registration(), v.accessRules());
    }

    private static ApplicationView with(ApplicationView v, ConsentScopes scopes) {
        return new ApplicationView(v.tenantId(), v.id(), v.name(), v.description(), v.type(), v.oidcClientMetadata(),
                v.customClientMetadata(), v.protectedAppMetadata(), v.customData(), v.isThirdParty(),
                v.appLevelAccessControlEnabled(), v.createdAt(), v.secrets(), scopes, v.protocol(),
                v.registration(), v.accessRules());
    }

    private static ApplicationView with(ApplicationView v, ClientProtocol protocol) {
        return new ApplicationView(v.tenantId(), v.id(), v.name(), v.description(), v.type(), v.oidcClientMetadata(),
                v.customClientMetadata(), v.protectedAppMetadata(), v.customData(), v.isThirdParty(),
                v.appLevelAccessControlEnabled(), v.createdAt(), v.secrets(), v.consentScopes(), protocol,
                v.registration(), v.accessRules());
    }

    private static List<SecretEntry> added(List<SecretEntry> secrets, SecretEntry secret) {
        return Stream.concat(secrets.stream(), Stream.of(secret)).toList();
    }

    private static List<SecretEntry> renamed(List<SecretEntry> secrets, SecretRenamed e) {
        return secrets.stream()
                .map(s -> s.id().equals(e.secretId()) ? new SecretEntry(s.id(), e.name(), s.createdAt(), s.expiresAt()) : s)
                .toList();
    }
}
