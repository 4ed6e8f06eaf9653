package io.keystory.query.samlapplication;

import io.keystory.events.samlapplication.SamlApplicationEvent;
import io.keystory.events.samlapplication.SamlApplicationFold;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlApplicationView;
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

/** The read model of SAML applications and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({SamlApplicationQueries.class, SamlApplicationController.class, SamlMetadataController.class})
public class SamlApplicationReads {

    /** The read model's name. */
    public static final String MODEL = "saml-application";

    private static final ViewModel<SamlApplicationView> VIEWS =
            ViewModel.of(MODEL, "read.saml_application", SamlApplicationView.class, SamlApplicationEvent.class,
                    new SamlApplicationFold()).withPast(SamlApplicationId.STREAM_TYPE);

    @Bean
    ViewStore<SamlApplicationView> samlApplicationStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<SamlApplicationView> samlApplicationViews(ViewStore<SamlApplicationView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection samlApplicationProjection(ViewStore<SamlApplicationView> store) {
        return new ViewProjection<>(store);
    }
}
