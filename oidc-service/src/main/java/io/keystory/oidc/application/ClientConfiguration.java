package io.keystory.oidc.application;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.oidc.application.authentication.AssertionAudience;
import io.keystory.oidc.application.authentication.CertificateAuthentication;
import io.keystory.oidc.application.authentication.CertificateAuthorities;
import io.keystory.oidc.application.authentication.ClientAssertions;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.authentication.ClientSecrets;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.oidc.platform.ProviderSchema;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.domain.Endpoints;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.possession.ClientCertificateSettings;
import io.keystory.platform.possession.ClientCertificates;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.token.UsedIds;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients and the read model they come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlowSettings.class)
public class ClientConfiguration {

    private static final Duration IN_LINE = Duration.ofSeconds(2);
    private static final ViewModel<ClientView> VIEWS = ViewModel.of(
            "oidc-client", "oidc.client", ClientView.class, ApplicationEvent.class, new ClientFold());

    @Bean
    public ImplicitFlow implicitFlow(FlowSettings settings) {
        return settings::implicitFlow;
    }

    @Bean
    public DocumentAddresses documentAddresses(Streams streams, KeystorySettings settings) {
        return new DocumentAddresses(streams, settings);
    }

    @Bean
    @ProviderModel
    public Projection documentAddressesProjection(DocumentAddresses documents) {
        return CacheClearing.on("oidc-metadata-documents", ConfigurationEvent.class, ids -> documents.forget());
    }

    @Bean
    public Clients clients(
            KeystorySettings settings, ProviderSchema schema, Streams streams, DocumentAddresses documents) {
        return new Clients(settings, schema.views(VIEWS), streams, documents);
    }

    @Bean
    public ClientSites clientSites(Clock clock) {
        return new ClientSites(clock, IN_LINE);
    }

    @Bean
    public ClientKeys clientKeys(Outbound outbound, ClientSites sites, Clock clock) {
        return new ClientKeys(new RemoteKeys(outbound, sites, clock));
    }

    @Bean
    public ClientAuthentication clientAuthentication(Clients clients, ClientKeys keys, Vault vault, UsedIds usedIds,
            ClientCertificates certificates, ClientCertificateSettings accepted, Clock clock, KeystorySettings settings) {
        ClientSecrets secrets = new ClientSecrets(vault, clock);
        AssertionAudience audience = new AssertionAudience(settings.issuer(), accepted.origins(settings));
        return new ClientAuthentication(clients, secrets,
                new ClientAssertions(clients, keys, secrets, usedIds, audience, clock),
                new CertificateAuthentication(
                        certificates, CertificateAuthorities.of(accepted, clock), keys, clock), settings.issuer());
    }

    @Bean
    public RequestDocuments requestDocuments(Outbound outbound, ClientSites sites) {
        return new RequestDocuments(outbound, sites);
    }

    @Bean
    public Origins clientOrigins(KeystorySettings settings, Endpoints endpoints) {
        return new Origins(settings, endpoints);
    }

    @Bean
    @ProviderModel
    public Projection clientProjection(ProviderSchema schema, Clients clients) {
        return new CacheClearing(new ViewProjection<>(schema.views(VIEWS)), clients::forget);
    }
}
