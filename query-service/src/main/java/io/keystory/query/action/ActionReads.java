package io.keystory.query.action;

import io.keystory.events.action.ActionEvent;
import io.keystory.events.action.ActionFold;
import io.keystory.events.action.ActionType;
import io.keystory.events.action.ActionView;
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

/** The read model of scripts of sign-ins and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import(ActionController.class)
public class ActionReads {

    /** The read model's name. */
    public static final String MODEL = "action";

    private static final ViewModel<ActionView> VIEWS = ViewModel.of(MODEL, "read.action",
            ActionView.class, ActionEvent.class, new ActionFold())
            .withPast(ActionType.STREAM_TYPE);

    @Bean
    ViewStore<ActionView> actionStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<ActionView> actionViews(ViewStore<ActionView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection actionProjection(ViewStore<ActionView> store) {
        return new ViewProjection<>(store);
    }
}
