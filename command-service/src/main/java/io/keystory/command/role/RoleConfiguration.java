package io.keystory.command.role;

import io.keystory.command.resource.ResourceLookup;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Roles, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({RoleController.class, RoleScopesController.class, RoleUsersController.class,
    RoleApplicationsController.class})
public class RoleConfiguration {

    @Bean
    AssignableRoles assignableRoles(Streams streams) {
        return new AssignableRoles(streams);
    }

    @Bean
    RoleAnswers roleAnswers(Streams streams) {
        return new RoleAnswers(streams);
    }

    @Bean
    RoleHolders roleHolders(Streams streams) {
        return new RoleHolders(streams);
    }

    @Bean
    GivenScopes givenScopes(ResourceLookup resources) {
        return new GivenScopes(resources);
    }
}
