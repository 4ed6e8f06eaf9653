package io.keystory.command.application.consent;

import io.keystory.events.application.UserScope;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ScopeId;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/** Scopes that users may be asked for; what is absent names none. */
record ConsentScopesBody(
        List<@NotNull OrganizationScopeId> organizationScopes,
        List<@NotNull ScopeId> resourceScopes,
        List<@NotNull ScopeId> organizationResourceScopes,
        List<@NotNull UserScope> userScopes) {

    ConsentScopesBody {
        organizationScopes = orNone(organizationScopes);
        resourceScopes = orNone(resourceScopes);
        organizationResourceScopes = orNone(organizationResourceScopes);
        userScopes = orNone(userScopes);
    }

    private static <T> List<T> orNone(List<T> scopes) {
        return Objects.requireNonNullElse(scopes, List.of());
    }
}
