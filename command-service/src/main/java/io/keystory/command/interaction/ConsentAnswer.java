package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What the consent page shows. */
record ConsentAnswer(
        ConsentApplication application,
        ConsentUser user,
        List<Object> organizations,
        List<String> missingOIDCScope,
        List<ConsentResource> missingResourceScopes,
        String redirectUri) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentApplication(String id, String name, String displayName) {}

    record ConsentUser(String id, String name, String avatar, String username, String primaryEmail,
            String primaryPhone) {}

    record ConsentResource(ResourceSummary resource, List<ScopeSummary> scopes) {}

    record ResourceSummary(String id, String name, String indicator) {}

    record ScopeSummary(String id, String name, String description) {}
}
