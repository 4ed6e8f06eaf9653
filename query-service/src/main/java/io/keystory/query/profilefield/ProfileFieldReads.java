package io.keystory.query.profilefield;

import io.keystory.events.profilefield.ProfileFieldsEvent;
import io.keystory.events.profilefield.ProfileFieldsFold;
import io.keystory.events.profilefield.ProfileFieldsId;
import io.keystory.events.profilefield.ProfileFieldsView;
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

/** The read model of profile fields and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import(ProfileFieldController.class)
public class ProfileFieldReads {

    /** The read model's name. */
    public static final String MODEL = "custom-profile-fields";

    private static final ViewModel<ProfileFieldsView> VIEWS = ViewModel.of(MODEL, "read.custom_profile_fields",
            ProfileFieldsView.class, ProfileFieldsEvent.class, new ProfileFieldsFold())
            .withPast(ProfileFieldsId.STREAM_TYPE);

    @Bean
    ViewStore<ProfileFieldsView> profileFieldsStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<ProfileFieldsView> profileFieldsViews(ViewStore<ProfileFieldsView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection profileFieldsProjection(ViewStore<ProfileFieldsView> store) {
        return new ViewProjection<>(store);
    }
}
