package io.keystory.command.organization;

import io.keystory.command.organization.joining.JoiningByEmail;
import io.keystory.command.organization.joining.JoiningBySso;
import io.keystory.command.organization.joining.OrganizationJoiningController;
import io.keystory.command.organization.joining.SsoJoiningController;
import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Organizations, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({OrganizationController.class, OrganizationUsersController.class, OrganizationUserRolesController.class,
    OrganizationApplicationsController.class, OrganizationJoiningController.class, SsoJoiningController.class,
    ConsentOrganizationsController.class})
public class OrganizationConfiguration {

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
    ConsentableOrganizations consentableOrganizations(JoinedOrganizations joined, Streams streams) {
        return new ConsentableOrganizations(joined, streams);
    }

    @Bean
    JoiningByEmail joiningByEmail(Claims claims, Streams streams) {
        return new JoiningByEmail(claims, streams);
    }

    @Bean
    JoiningBySso joiningBySso(Claims claims, Streams streams) {
        return new JoiningBySso(claims, streams);
    }

    @Bean
    Memberships memberships(Organizations organizations, Claims claims, Commands commands) {
        return new Memberships(organizations, claims, commands);
    }
}
