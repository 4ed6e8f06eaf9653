package io.keystory.query.application;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.projection.ViewTable;
import io.keystory.platform.projection.ViewTable.Column;
import io.keystory.query.platform.ReadModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of applications and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({ApplicationQueries.class, ApplicationController.class})
public class ApplicationReads {

    /** The read model's name. */
    public static final String MODEL = "application";

    private static final ViewTable<ApplicationView> TABLE =
            new ViewTable<>("read.application", ApplicationView.class, List.of(
                    new Column<>("name", "text", ApplicationView::name),
                    new Column<>("description", "text", ApplicationView::description),
                    new Column<>("type", "text", application -> application.type().wireName()),
                    new Column<>("is_third_party", "boolean", ApplicationView::isThirdParty),
                    new Column<>("created_at", "bigint", ApplicationView::createdAt)));

    @Bean
    ViewStore<ApplicationView> applicationStore(JdbcTemplate jdbc) {
        return new ViewStore<>(jdbc, TABLE);
    }

    @Bean
    @ReadModel
    public Projection applicationProjection(ViewStore<ApplicationView> store) {
        return ViewProjection.of(MODEL, ApplicationEvent.class, new ApplicationFold(), store);
    }
}
