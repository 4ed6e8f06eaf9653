package io.keystory.command.organization.consent;

import io.keystory.command.organization.membership.JoinedOrganizations;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** In which organizations applications of third parties may act. */
@Configuration(proxyBeanMethods = false)
@Import(ConsentOrganizationsController.class)
public class OrganizationConsentConfiguration {

    @Bean
    ConsentableOrganizations consentableOrganizations(JoinedOrganizations joined, Streams streams) {
        return new ConsentableOrganizations(joined, streams);
    }
}
