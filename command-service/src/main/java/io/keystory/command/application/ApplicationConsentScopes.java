package io.keystory.command.application;

import io.keystory.events.application.ApplicationCommand.DisableResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableUserScope;
import io.keystory.events.application.ApplicationCommand.EnableConsentScopes;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ResourceScopeDisabled;
import io.keystory.events.application.ApplicationEvent.ResourceScopeEnabled;
import io.keystory.events.application.ApplicationEvent.UserScopeDisabled;
import io.keystory.events.application.ApplicationEvent.UserScopeEnabled;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the application of a third party may ask users for: anything of ours but the Management API. */
final class ApplicationConsentScopes {

    private ApplicationConsentScopes() {}

    static List<ApplicationEvent> enable(ApplicationView application, EnableConsentScopes c) {
        requireThirdParty(application);
        refuseManagementApi(c.resourceScopes());
        Stream<ApplicationEvent> ofUsers = c.userScopes().stream()
                .filter(scope -> !application.consentScopes().has(scope))
                .sorted()
                .map(scope -> new UserScopeEnabled(c.applicationId(), scope));
        Stream<ApplicationEvent> ofResources = c.resourceScopes().stream()
                .filter(scope -> !application.consentScopes().has(scope.scopeId()))
                .sorted(Comparator.comparing(scope -> scope.scopeId().value()))
                .map(scope -> new ResourceScopeEnabled(c.applicationId(), scope.resourceId(), scope.scopeId()));
        return Stream.concat(ofUsers, ofResources).toList();
    }

    static List<ApplicationEvent> disable(ApplicationView application, DisableUserScope c) {
        requireEnabled(application.consentScopes().has(c.scope()));
        return List.of(new UserScopeDisabled(c.applicationId(), c.scope()));
    }

    static List<ApplicationEvent> disable(ApplicationView application, DisableResourceScope c) {
        requireEnabled(application.consentScopes().has(c.scopeId()));
        return List.of(new ResourceScopeDisabled(c.applicationId(), c.scopeId()));
    }

    private static void requireThirdParty(ApplicationView application) {
        if (!application.isThirdParty()) {
            throw new KeystoryException("application.third_party_application_only", 422);
        }
    }

    private static void refuseManagementApi(Collection<ResourceScope> scopes) {
        List<String> refused = scopes.stream()
                .filter(scope -> scope.resourceId().equals(ResourceId.MANAGEMENT_API))
                .map(scope -> scope.scopeId().value())
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
