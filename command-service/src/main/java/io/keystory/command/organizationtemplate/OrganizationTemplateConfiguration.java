package io.keystory.command.organizationtemplate;

import io.keystory.command.resource.ResourceLookup;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The organization template, and the part of the Management API that changes it. */
@Configuration(proxyBeanMethods = false)
@Import({OrganizationScopeController.class, OrganizationRoleController.class, OrganizationRoleScopesController.class,
    OrganizationRoleResourceScopesController.class})
public class OrganizationTemplateConfiguration {

    @Bean
    OrganizationTemplate organizationTemplate(Claims claims, Streams streams, ResourceLookup resources) {
        return new OrganizationTemplate(claims, streams, resources);
    }
}
