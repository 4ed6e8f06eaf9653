package io.keystory.command.organization.membership;

import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who belongs to organizations, with which roles. */
@Configuration(proxyBeanMethods = false)
@Import({OrganizationUsersController.class, OrganizationUserRolesController.class,
    OrganizationApplicationsController.class})
public class MembershipConfiguration {

    @Bean
    Organizations organizations(Streams streams) {
        return new Organizations(streams);
    }

    @Bean
    MembersToBe membersToBe(Streams streams) {
        return new MembersToBe(streams);
    }

    @Bean
    AssignableOrganizationRoles assignableOrganizationRoles(OrganizationTemplate template) {
        return new AssignableOrganizationRoles(template);
    }

    @Bean
    JoinedOrganizations joinedOrganizations(Claims claims, Streams streams) {
        return new JoinedOrganizations(claims, streams);
    }

    @Bean
    Memberships memberships(Organizations organizations, Claims claims, Commands commands) {
        return new Memberships(organizations, claims, commands);
    }
}
