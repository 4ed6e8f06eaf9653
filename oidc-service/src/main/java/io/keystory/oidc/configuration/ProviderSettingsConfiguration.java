package io.keystory.oidc.configuration;

import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.oidc.application.DocumentAddresses;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.clientregistration.RegistrationPolicies;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.domain.Endpoints;
import io.keystory.platform.possession.ClientCertificateSettings;
import io.keystory.platform.projection.Projection;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Discovery, and what an administrator configured. */
@Configuration(proxyBeanMethods = false)
public class ProviderSettingsConfiguration {

    @Bean
    public IdTokenSettings idTokenSettings(Streams streams) {
        return new IdTokenSettings(streams);
    }

    @Bean
    @ProviderModel
    public Projection providerConfigurationProjection(IdTokenSettings settings) {
        return CacheClearing.on("oidc-configuration", ConfigurationEvent.class, ids -> settings.forget());
    }

    @Bean
    DiscoveryEndpoint discoveryEndpoint(KeystorySettings settings, ClientCertificateSettings certificates,
            RegistrationPolicies registrations, DocumentAddresses documents, ImplicitFlow implicit,
            Endpoints endpoints) {
        return new DiscoveryEndpoint(
                ProviderMetadata.of(settings.issuer(), new CertificateMetadata(settings, certificates)),
                registrations, documents, implicit, endpoints);
    }
}
