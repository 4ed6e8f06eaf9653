package io.keystory.command.interaction.consent;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.organization.consent.ConsentableOrganizations;
import io.keystory.command.organization.membership.JoinedOrganizations;
import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.command.resource.ResourceLookup;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.UserScopes;
import io.keystory.platform.command.Commands;
import io.keystory.platform.domain.Endpoints;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What asks users whether applications may have what they want. */
@Configuration(proxyBeanMethods = false)
public class ConsentConfiguration {

    @Bean
    ConsentController consentController(CurrentInteraction current, Streams streams, UserAccounts accounts,
            UserScopes scopes, ResourceLookup resources, JoinedOrganizations joined, OrganizationTemplate template,
            ConsentableOrganizations consentable, Commands commands, Endpoints endpoints, Clock clock) {
        ConsentQuestion question = new ConsentQuestion(streams, new EarlierGrant(streams, clock), accounts, scopes,
                resources, new OrganizationQuestion(joined, template, resources, streams));
        return new ConsentController(current, question, consentable, commands, endpoints, clock);
    }
}
