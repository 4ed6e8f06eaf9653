package io.keystory.command.interaction.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeView;
import io.keystory.events.signinexperience.Branding;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the consent page shows. */
record ConsentAnswer(
        ConsentApplication application,
        ConsentUser user,
        List<ConsentOrganization> organizations,
        List<String> missingOIDCScope,
        List<ConsentResource> missingResourceScopes,
        String redirectUri) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentApplication(
            @JsonInclude(JsonInclude.Include.ALWAYS) String id,
            @JsonInclude(JsonInclude.Include.ALWAYS) String name,
            String displayName,
            Branding branding,
            String termsOfUseUrl,
            String privacyPolicyUrl) {}

    record ConsentUser(
            String id,
            @Nullable String name,
            @Nullable String avatar,
            @Nullable String username,
            @Nullable String primaryEmail,
            @Nullable String primaryPhone) {}

    record ConsentOrganization(String id, String name, List<ConsentResource> missingResourceScopes) {}

    record ConsentResource(ResourceSummary resource, List<ScopeSummary> scopes) {

        /** Those scopes of a resource that are asked for. */
        static ConsentResource of(ResourceView resource, Predicate<ScopeView> isAsked) {
            return new ConsentResource(
                    new ResourceSummary(resource.id(), resource.name(), resource.indicator()),
                    resource.scopes().stream()
                            .filter(isAsked)
                            .map(scope -> new ScopeSummary(scope.id(), scope.name(), scope.description()))
                            .toList());
        }
    }

    record ResourceSummary(String id, String name, String indicator) {}

    record ScopeSummary(String id, String name, @Nullable String description) {}
}
