package io.keystory.oidc.platform;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.live.ProjectionPlatform;
import io.keystory.platform.projection.live.ProjectionRunner;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schema of the provider and the processors that fill it. */
@Configuration(proxyBeanMethods = false)
public class ProviderPlatform {

    @Bean
    public ProviderSchema providerSchema(DataSource dataSource) {
        return ProviderSchema.open(dataSource);
    }

    @Bean
    public ProjectionRunner providerProjections(@ProviderModel List<Projection> projections, ProviderSchema schema,
            ProjectionPlatform platform, KeystorySettings settings) {
        return new ProjectionRunner(projections, platform, "oidc.token_entry", settings.node());
    }
}
