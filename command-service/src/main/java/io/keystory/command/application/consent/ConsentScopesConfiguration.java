package io.keystory.command.application.consent;

import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.command.resource.ResourceLookup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the application of a third party may ask users for. */
@Configuration(proxyBeanMethods = false)
@Import({ConsentScopesController.class, DocumentConsentScopesController.class})
public class ConsentScopesConfiguration {

    @Bean
    ConsentableScopes consentableScopes(ResourceLookup resources, OrganizationTemplate template) {
        return new ConsentableScopes(resources, template);
    }
}
