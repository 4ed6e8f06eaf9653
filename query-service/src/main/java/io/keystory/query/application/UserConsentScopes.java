package io.keystory.query.application;

import io.keystory.events.application.UserScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an application may ask users for, by kind. */
record UserConsentScopes(
        List<OrganizationScope> organizationScopes,
        List<ScopesOfResource> resourceScopes,
        List<ScopesOfResource> organizationResourceScopes,
        List<UserScope> userScopes) {

    /** A scope of the organization template. */
    record OrganizationScope(String id, String name, @Nullable String description) {}

    /** Scopes of one API resource. */
    record ScopesOfResource(NamedResource resource, List<NamedScope> scopes) {}

    /** An API resource by what it is known by. */
    record NamedResource(String id, String name, String indicator) {}

    /** A scope of an API resource. */
    record NamedScope(String id, String name, @Nullable String description) {}
}
