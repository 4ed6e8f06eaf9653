package io.keystory.query.signinexperience;

import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of the sign-in experience and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({SignInExperienceQueries.class, SignInExperienceController.class, PublicSignInExperienceController.class})
public class SignInExperienceReads {

    /** The read model's name. */
    public static final String MODEL = "sign-in-experience";

    private static final ViewModel<SignInExperienceView> VIEWS = ViewModel.of(MODEL, "read.sign_in_experience",
            SignInExperienceView.class, SignInExperienceEvent.class, new SignInExperienceFold())
            .withPast(SignInExperienceId.STREAM_TYPE);

    @Bean
    @ReadModel
    public Projection signInExperienceProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(VIEWS, jdbc));
    }
}
