package io.keystory.oidc.clientregistration;

import io.keystory.events.clientregistration.RegistrationPolicyEvent;
import io.keystory.oidc.application.ClientKeys;
import io.keystory.oidc.application.ClientSites;
import io.keystory.oidc.application.DocumentAddresses;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Recurring;
import io.keystory.platform.command.Commands;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.projection.Projection;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The endpoints for clients that register themselves. */
@Configuration(proxyBeanMethods = false)
public class ClientRegistrationConfiguration {

    @Bean
    RegistrationPolicies registrationPolicies(Streams streams, ImplicitFlow implicit) {
        return new RegistrationPolicies(streams, implicit);
    }

    @Bean
    @ProviderModel
    public Projection providerRegistrationPolicyProjection(RegistrationPolicies policies) {
        return CacheClearing.on("oidc-registration-policy", RegistrationPolicyEvent.class, ids -> policies.forget());
    }

    @Bean
    Registrations registrations(Commands commands, Streams streams, Clock clock) {
        return new Registrations(commands, streams, clock);
    }

    @Bean
    RegisteredClients registeredClients(
            JdbcTemplate jdbc, RegistrationPolicies policies, Commands commands, Clock clock) {
        return new RegisteredClients(jdbc, policies, commands, clock);
    }

    @Bean
    OpenRegistration openRegistration() {
        return new OpenRegistration();
    }

    @Bean
    RegistrationRequests registrationRequests(
            ClientKeys keys, Outbound outbound, ClientSites sites, OpenRegistration open, Clock clock) {
        return new RegistrationRequests(
                new SoftwareStatements(keys, clock), new SectorIdentifiers(outbound, sites), open);
    }

    @Bean
    public PublishedClients publishedClients(DocumentAddresses addresses, Outbound outbound, ClientSites sites,
            RegistrationPolicies policies, RegisteredClients clients, Registrations registrations,
            OpenRegistration open, Clock clock) {
        return new PublishedClients(
                addresses, new DocumentReader(outbound, sites), policies, clients, registrations, open, clock);
    }

    @Bean
    RegistrationEndpoint registrationEndpoint(RegistrationPolicies policies, RegistrationRequests requests,
            RegisteredClients clients, Registrations registrations, Streams streams, Vault vault,
            KeystorySettings settings, Clock clock) {
        return new RegistrationEndpoint(policies, new InitialAccess(streams, vault, clock), requests, clients,
                registrations, new ClientInformation(settings.issuer(), vault));
    }

    @Bean
    RegistrationManagementEndpoint registrationManagementEndpoint(Registrations registrations,
            RegistrationPolicies policies, RegistrationRequests requests, KeystorySettings settings, Vault vault) {
        return new RegistrationManagementEndpoint(
                registrations, policies, requests, new ClientInformation(settings.issuer(), vault), vault);
    }

    @Bean
    Recurring unusedClientSweep(RegisteredClients clients) {
        return new Recurring("unused-client-sweep", Duration.ofHours(1), clients::removeUnused);
    }
}
