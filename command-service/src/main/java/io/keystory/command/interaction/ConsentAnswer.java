package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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

    record ConsentResource(ResourceSummary resource, List<ScopeSummary> scopes) {}

    record ResourceSummary(String id, String name, String indicator) {}

    record ScopeSummary(String id, String name, @Nullable String description) {}
}
