package io.keystory.query.ssoconnector;

import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.ssoconnector.SsoConnectorFold;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.ssoconnector.SsoProviderConfiguration;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of enterprise SSO connectors and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({SsoProviderConfiguration.class, SsoConnectorQueries.class, SsoConnectorController.class,
    SsoConnectorProviderController.class, ServiceProviderMetadataController.class})
public class SsoConnectorReads {

    /** The read model's name. */
    public static final String MODEL = "sso-connector";

    private static final ViewModel<SsoConnectorView> VIEWS = ViewModel.of(MODEL, "read.sso_connector",
                    SsoConnectorView.class, SsoConnectorEvent.class, new SsoConnectorFold())
            .column("created_at", "bigint", SsoConnectorView::createdAt)
            .withPast(SsoConnectorId.STREAM_TYPE, "created_at");

    @Bean
    ViewStore<SsoConnectorView> ssoConnectorStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<SsoConnectorView> ssoConnectorViews(ViewStore<SsoConnectorView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection ssoConnectorProjection(ViewStore<SsoConnectorView> store) {
        return new ViewProjection<>(store);
    }
}
