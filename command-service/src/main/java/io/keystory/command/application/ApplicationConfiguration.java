package io.keystory.command.application;

import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.command.resource.ResourceLookup;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Applications, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({ApplicationController.class, ApplicationSecretController.class, ApplicationRolesController.class,
        ClientMetadataController.class, ConsentScopesController.class, AccessControlController.class})
public class ApplicationConfiguration {

    @Bean
    ApplicationAnswers applicationAnswers(Streams streams, Vault vault) {
        return new ApplicationAnswers(streams, vault);
    }

    @Bean
    MachineAdministrators machineAdministrators(Streams streams) {
        return new MachineAdministrators(streams);
    }

    @Bean
    AccessRuleTargets accessRuleTargets(Streams streams) {
        return new AccessRuleTargets(streams);
    }

    @Bean
    ConsentableScopes consentableScopes(ResourceLookup resources, OrganizationTemplate template) {
        return new ConsentableScopes(resources, template);
    }
}
