package io.keystory.oidc.organization;

import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationView;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.oidc.platform.ProviderSchema;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Organizations, and the read model they come from. */
@Configuration(proxyBeanMethods = false)
public class OrganizationConfiguration {

    private static final ViewModel<OrganizationView> VIEWS = ViewModel.of("oidc-organization", "oidc.organization",
            OrganizationView.class, OrganizationEvent.class, new OrganizationFold());

    @Bean
    public Organizations providerOrganizations(ProviderSchema schema) {
        return new Organizations(schema.views(VIEWS));
    }

    @Bean
    public Standings standings(Streams streams) {
        return new Standings(streams);
    }

    @Bean
    public OrganizationConsents organizationConsents(Streams streams) {
        return new OrganizationConsents(streams);
    }

    @Bean
    @ProviderModel
    public Projection providerOrganizationProjection(ProviderSchema schema, Organizations providerOrganizations) {
        return new CacheClearing(new ViewProjection<>(schema.views(VIEWS)), providerOrganizations::forget);
    }
}
