package io.keystory.query.hook;

import io.keystory.events.hook.HookEvent;
import io.keystory.events.hook.HookFold;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookView;
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

/** The read model of hooks and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({HookQueries.class, HookController.class, RecentLogController.class})
public class HookReads {

    /** The read model's name. */
    public static final String MODEL = "hook";

    private static final ViewModel<HookView> VIEWS =
            ViewModel.of(MODEL, "read.hook", HookView.class, HookEvent.class, new HookFold())
                    .column("created_at", "bigint", HookView::createdAt)
                    .withPast(HookId.STREAM_TYPE, "created_at");

    @Bean
    ViewStore<HookView> hookStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<HookView> hookViews(ViewStore<HookView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection hookProjection(ViewStore<HookView> store) {
        return new ViewProjection<>(store);
    }
}
