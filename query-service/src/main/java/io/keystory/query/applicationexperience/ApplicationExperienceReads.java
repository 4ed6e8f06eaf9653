package io.keystory.query.applicationexperience;

import io.keystory.events.applicationexperience.ApplicationExperienceEvent;
import io.keystory.events.applicationexperience.ApplicationExperienceFold;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.applicationexperience.ApplicationExperienceView;
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

/** The read model of applications' own looks and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import(ApplicationExperienceController.class)
public class ApplicationExperienceReads {

    /** The read model's name. */
    public static final String MODEL = "application-sign-in-experience";

    private static final ViewModel<ApplicationExperienceView> VIEWS = ViewModel.of(MODEL, "read.application_sign_in_experience",
            ApplicationExperienceView.class, ApplicationExperienceEvent.class, new ApplicationExperienceFold())
            .withPast(ApplicationExperienceId.STREAM_TYPE);

    @Bean
    ViewStore<ApplicationExperienceView> applicationExperienceStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<ApplicationExperienceView> applicationExperienceViews(ViewStore<ApplicationExperienceView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection applicationExperienceProjection(ViewStore<ApplicationExperienceView> store) {
        return new ViewProjection<>(store);
    }
}
