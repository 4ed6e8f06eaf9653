package io.keystory.query.organizationtemplate;

import io.keystory.events.platform.Nullable;
import io.keystory.events.role.RoleType;
import java.util.List;

/** A role in organizations as lists show it: with what it gives. */
record ListedOrganizationRole(
        String tenantId,
        String id,
        String name,
        @Nullable String description,
        RoleType type,
        List<GivenScope> scopes,
        List<GivenResourceScope> resourceScopes) {

    /** A scope of organizations that the role gives. */
    record GivenScope(String id, String name) {}

    /** A scope of an API resource that the role gives. */
    record GivenResourceScope(String id, String name, NamedResource resource) {}

    /** The API resource that has a scope. */
    record NamedResource(String id, String name) {}
}
