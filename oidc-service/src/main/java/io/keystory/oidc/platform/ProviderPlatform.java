package io.keystory.oidc.platform;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.DeadLetters;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ProjectionRunner;
import io.keystory.platform.projection.ReadModels;
import io.keystory.store.EventLog;
import io.keystory.store.ProcessorTokens;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The schema of the provider and the processors that fill it. */
@Configuration(proxyBeanMethods = false)
public class ProviderPlatform {

    @Bean
    public ProviderSchema providerSchema(DataSource dataSource) {
        return ProviderSchema.open(dataSource);
    }

    @Bean
    public ProjectionRunner providerProjections(@ProviderModel List<Projection> projections, EventLog log,
            ProviderSchema schema, KeystorySettings settings, DeadLetters letters, ReadModels models, JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        return new ProjectionRunner(projections, log,
                ProcessorTokens.in(schema.dataSource(), "oidc.token_entry", settings.node()), letters, models, jdbc,
                transactions);
    }
}
