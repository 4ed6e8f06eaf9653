package io.keystory.oidc.resource;

import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleFold;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeFold;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleView;
import io.keystory.oidc.organization.Organizations;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.oidc.platform.ProviderSchema;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Resources, roles and what follows from them, with the read models they come from. */
@Configuration(proxyBeanMethods = false)
public class ResourceConfiguration {

    private static final ViewModel<ResourceView> RESOURCES = ViewModel.of(
            "oidc-resource", "oidc.resource", ResourceView.class, ResourceEvent.class, new ResourceFold());
    private static final ViewModel<RoleView> ROLES =
            ViewModel.of("oidc-role", "oidc.role", RoleView.class, RoleEvent.class, new RoleFold());
    private static final ViewModel<OrganizationRoleView> ORGANIZATION_ROLES =
            ViewModel.of("oidc-organization-role", "oidc.organization_role", OrganizationRoleView.class,
                    OrganizationRoleEvent.class, new OrganizationRoleFold());
    private static final ViewModel<OrganizationScopeView> ORGANIZATION_SCOPES =
            ViewModel.of("oidc-organization-scope", "oidc.organization_scope", OrganizationScopeView.class,
                    OrganizationScopeEvent.class, new OrganizationScopeFold());

    @Bean
    PermissionCache permissionCache(ProviderSchema schema) {
        return new PermissionCache(schema.views(RESOURCES), schema.views(ROLES), schema.views(ORGANIZATION_ROLES),
                schema.views(ORGANIZATION_SCOPES));
    }

    @Bean
    public Scopes scopes(PermissionCache permissions, Users users, Organizations organizations,
            KeystorySettings settings) {
        return new Scopes(permissions, users, organizations, settings);
    }

    @Bean
    @ProviderModel
    public Projection providerResourceProjection(ProviderSchema schema, PermissionCache permissions) {
        return new CacheClearing(
                new ViewProjection<>(schema.views(RESOURCES)), ids -> permissions.forget());
    }

    @Bean
    @ProviderModel
    public Projection providerRoleProjection(ProviderSchema schema, PermissionCache permissions) {
        return new CacheClearing(new ViewProjection<>(schema.views(ROLES)), ids -> permissions.forget());
    }

    @Bean
    @ProviderModel
    public Projection providerOrganizationRoleProjection(ProviderSchema schema, PermissionCache permissions) {
        return new CacheClearing(
                new ViewProjection<>(schema.views(ORGANIZATION_ROLES)), ids -> permissions.forget());
    }

    @Bean
    @ProviderModel
    public Projection providerOrganizationScopeProjection(ProviderSchema schema, PermissionCache permissions) {
        return new CacheClearing(
                new ViewProjection<>(schema.views(ORGANIZATION_SCOPES)), ids -> permissions.forget());
    }
}
