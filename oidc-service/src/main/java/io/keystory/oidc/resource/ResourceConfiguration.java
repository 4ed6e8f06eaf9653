package io.keystory.oidc.resource;

import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleView;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.oidc.platform.ProviderSchema;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Resources, roles and what follows from them, with the read models they come from. */
@Configuration(proxyBeanMethods = false)
public class ResourceConfiguration {

    private static final String RESOURCES = "resource";
    private static final String ROLES = "role";

    @Bean
    PermissionCache permissionCache(ProviderSchema schema) {
        return new PermissionCache(schema.views(RESOURCES, ResourceView.class), schema.views(ROLES, RoleView.class));
    }

    @Bean
    public Scopes scopes(PermissionCache permissions, Users users, KeystorySettings settings) {
        return new Scopes(permissions, users, settings);
    }

    @Bean
    @ProviderModel
    public Projection providerResourceProjection(ProviderSchema schema, PermissionCache permissions) {
        return new CacheClearing(
                ViewProjection.of("oidc-resource", ResourceEvent.class, new ResourceFold(),
                        schema.views(RESOURCES, ResourceView.class)),
                ids -> permissions.forget());
    }

    @Bean
    @ProviderModel
    public Projection providerRoleProjection(ProviderSchema schema, PermissionCache permissions) {
        return new CacheClearing(
                ViewProjection.of("oidc-role", RoleEvent.class, new RoleFold(), schema.views(ROLES, RoleView.class)),
                ids -> permissions.forget());
    }
}
