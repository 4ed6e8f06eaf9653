package io.keystory.query.connector;

import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ConnectorFold;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorView;
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

/** The read model of connectors and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({ConnectorQueries.class, ConnectorController.class, ConnectorFactoryController.class})
public class ConnectorReads {

    /** The read model's name. */
    public static final String MODEL = "connector";

    private static final ViewModel<ConnectorView> VIEWS = ViewModel.of(MODEL, "read.connector", ConnectorView.class,
                    ConnectorEvent.class, new ConnectorFold())
            .column("factory_id", "text", ConnectorView::factoryId)
            .withPast(ConnectorId.STREAM_TYPE, "factory_id");

    @Bean
    ViewStore<ConnectorView> connectorStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<ConnectorView> connectorViews(ViewStore<ConnectorView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection connectorProjection(ViewStore<ConnectorView> store) {
        return new ViewProjection<>(store);
    }
}
