package io.keystory.oidc.resource;

import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.role.RoleView;
import io.keystory.platform.Momentary;
import io.keystory.platform.projection.ViewStore;
import java.time.Duration;
import java.util.List;

/** Keeps the permissions in memory until this process's projections change them, and for a few seconds at most. */
final class PermissionCache {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String ONLY = "permissions";

    private final ViewStore<ResourceView> resources;
    private final ViewStore<RoleView> roles;
    private final ViewStore<OrganizationRoleView> organizationRoles;
    private final ViewStore<OrganizationScopeView> organizationScopes;
    private final Momentary<String, Permissions> cache = new Momentary<>(FRESH);

    PermissionCache(ViewStore<ResourceView> resources, ViewStore<RoleView> roles,
            ViewStore<OrganizationRoleView> organizationRoles, ViewStore<OrganizationScopeView> organizationScopes) {
        this.resources = resources;
        this.roles = roles;
        this.organizationRoles = organizationRoles;
        this.organizationScopes = organizationScopes;
    }

    Permissions current() {
        return cache.get(ONLY, key -> new Permissions(List.copyOf(resources.loadAll()), List.copyOf(roles.loadAll()),
                new OrganizationTemplate(
                        List.copyOf(organizationRoles.loadAll()), List.copyOf(organizationScopes.loadAll()))));
    }

    void forget() {
        cache.forget();
    }
}
