package io.keystory.query.jwtcustomizer;

import io.keystory.events.jwtcustomizer.JwtCustomizerEvent;
import io.keystory.events.jwtcustomizer.JwtCustomizerFold;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
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

/** The read model of scripts for tokens and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import(JwtCustomizerController.class)
public class JwtCustomizerReads {

    /** The read model's name. */
    public static final String MODEL = "jwt-customizer";

    private static final ViewModel<JwtCustomizerView> VIEWS = ViewModel.of(MODEL, "read.jwt_customizer",
            JwtCustomizerView.class, JwtCustomizerEvent.class, new JwtCustomizerFold())
            .withPast(JwtCustomizerId.STREAM_TYPE);

    @Bean
    ViewStore<JwtCustomizerView> jwtCustomizerStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<JwtCustomizerView> jwtCustomizerViews(ViewStore<JwtCustomizerView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection jwtCustomizerProjection(ViewStore<JwtCustomizerView> store) {
        return new ViewProjection<>(store);
    }
}
