package io.keystory.query.configuration;

import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationId;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of the configuration and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({SessionConfigurationController.class, IdTokenConfigurationController.class,
        MetadataDocumentsController.class, CredentialNoticesController.class, AdminConsoleController.class})
public class ConfigurationReads {

    /** The read model's name. */
    public static final String MODEL = "configuration";

    private static final ViewModel<ConfigurationView> VIEWS = ViewModel.of(MODEL, "read.configuration",
            ConfigurationView.class, ConfigurationEvent.class, new ConfigurationFold())
            .withPast(ConfigurationId.STREAM_TYPE);

    @Bean
    ViewStore<ConfigurationView> configurationStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<ConfigurationView> configurationViews(ViewStore<ConfigurationView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection configurationProjection(ViewStore<ConfigurationView> store) {
        return new ViewProjection<>(store);
    }
}
