package io.keystory.command.application.consent;

import io.keystory.events.application.ApplicationCommand.DisableOrganizationResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationScope;
import io.keystory.events.application.ApplicationCommand.DisableResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableUserScope;
import io.keystory.events.application.ApplicationCommand.EnableConsentScopes;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the application of a third party may ask users for: anything of ours but the Management API. */
public final class ApplicationConsentScopes {

    private ApplicationConsentScopes() {}

    /** Lets it ask for more; 422 for what is ours, and for scopes of the Management API. */
    public static List<ApplicationEvent> enable(ApplicationView application, EnableConsentScopes c) {
        requireThirdParty(application);
        ConsentScopes wanted = c.scopes();
        refuseManagementApi(wanted);
        ApplicationId id = c.applicationId();
        ConsentScopes present = application.consentScopes();
        return Stream.<Stream<ApplicationEvent>>of(
                more(wanted.userScopes(), present::has, scope -> new UserScopeEnabled(id, scope)),
                more(wanted.resourceScopes(), scope -> present.has(scope.scopeId()),
                        scope -> new ResourceScopeEnabled(id, scope.resourceId(), scope.scopeId())),
                more(wanted.organizationScopes(), present::has, scope -> new OrganizationScopeEnabled(id, scope)),
                more(wanted.organizationResourceScopes(), scope -> present.hasInOrganizations(scope.scopeId()),
                        scope -> new OrganizationResourceScopeEnabled(id, scope.resourceId(), scope.scopeId())))
                .flatMap(events -> events).toList();
    }

    /** Lets it no longer ask for a scope of the user's; 404 when it may not. */
    public static List<ApplicationEvent> disable(ApplicationView application, DisableUserScope c) {
        requireEnabled(application.consentScopes().has(c.scope()));
        return List.of(new UserScopeDisabled(c.applicationId(), c.scope()));
    }

    /** The same for a scope of an API resource. */
    public static List<ApplicationEvent> disable(ApplicationView application, DisableResourceScope c) {
        requireEnabled(application.consentScopes().has(c.scopeId()));
        return List.of(new ResourceScopeDisabled(c.applicationId(), c.scopeId()));
    }

    /** The same for a scope in organizations. */
    public static List<ApplicationEvent> disable(ApplicationView application, DisableOrganizationScope c) {
        requireEnabled(application.consentScopes().has(c.scopeId()));
        return List.of(new OrganizationScopeDisabled(c.applicationId(), c.scopeId()));
    }

    /** The same for a scope of an API resource in organizations. */
    public static List<ApplicationEvent> disable(ApplicationView application, DisableOrganizationResourceScope c) {
        requireEnabled(application.consentScopes().hasInOrganizations(c.scopeId()));
        return List.of(new OrganizationResourceScopeDisabled(c.applicationId(), c.scopeId()));
    }

    private static <S> Stream<ApplicationEvent> more(
            List<S> wanted, Predicate<S> isEnabled, Function<S, ApplicationEvent> enabled) {
        return wanted.stream().distinct().filter(isEnabled.negate()).map(enabled);
    }

    private static void requireThirdParty(ApplicationView application) {
        if (!application.isThirdParty()) {
            throw new KeystoryException("application.third_party_application_only", 422);
        }
    }

    /** 422 application.consent_management_api_scopes_not_allowed for scopes of the Management API. */
    public static void refuseManagementApi(ConsentScopes wanted) {
        List<String> refused = Stream.of(wanted.resourceScopes(), wanted.organizationResourceScopes())
                .flatMap(List::stream)
                .filter(scope -> scope.resourceId().equals(ResourceId.MANAGEMENT_API))
                .map(scope -> scope.scopeId().value())
                .distinct()
                .sorted()
                .toList();
        if (!refused.isEmpty()) {
            throw new KeystoryException(
                    "application.consent_management_api_scopes_not_allowed", 422, Map.of("scopeIds", refused));
        }
    }

    private static void requireEnabled(boolean isEnabled) {
        if (!isEnabled) {
            throw new KeystoryException("entity.not_found", 404);
        }
    }
}
