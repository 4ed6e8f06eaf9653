package io.keystory.command.role;

import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Roles. */
@Configuration(proxyBeanMethods = false)
public class RoleConfiguration {

    @Bean
    AssignableRoles assignableRoles(Streams streams) {
        return new AssignableRoles(streams);
    }
}
