package io.keystory.query.application;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
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

/** The read model of applications and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({ApplicationQueries.class, ApplicationController.class, ClientMetadataController.class,
        ConsentScopeNames.class, ConsentScopesController.class, DocumentConsentScopesController.class,
        AccessControlController.class})
public class ApplicationReads {

    /** The read model's name. */
    public static final String MODEL = "application";

    private static final ViewModel<ApplicationView> VIEWS = ViewModel.of(MODEL, "read.application", ApplicationView.class,
                    ApplicationEvent.class, new ApplicationFold())
            .column("name", "text", ApplicationView::name)
            .column("description", "text", ApplicationView::description)
            .column("type", "text", application -> application.type().wireName())
            .column("is_third_party", "boolean", ApplicationView::isThirdParty)
            .column("created_at", "bigint", ApplicationView::createdAt)
            .withPast(ApplicationId.STREAM_TYPE, "name", "type", "is_third_party", "created_at");

    @Bean
    ViewStore<ApplicationView> applicationStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<ApplicationView> applicationViews(ViewStore<ApplicationView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection applicationProjection(ViewStore<ApplicationView> store) {
        return new ViewProjection<>(store);
    }
}
