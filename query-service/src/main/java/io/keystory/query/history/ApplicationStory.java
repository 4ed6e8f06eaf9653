package io.keystory.query.history;

import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import java.util.List;
import java.util.Map;

/** What belongs to an application but is not in its view's JSON: secrets, protocol, what users may be asked for. */
final class ApplicationStory {

    private ApplicationStory() {}

    static Map<String, Object> more(ApplicationView application) {
        ConsentScopes scopes = application.consentScopes();
        return Map.of(
                "secrets", application.secrets().stream().map(SecretEntry::name).toList(),
                "clientMetadata", application.protocol(),
                "userConsentScopes", Map.of(
                        "userScopes", scopes.userScopes(),
                        "resourceScopes", ids(scopes.resourceScopes()),
                        "organizationScopes", scopes.organizationScopes(),
                        "organizationResourceScopes", ids(scopes.organizationResourceScopes())));
    }

    private static List<String> ids(List<ResourceScope> scopes) {
        return scopes.stream().map(scope -> scope.scopeId().value()).toList();
    }
}
