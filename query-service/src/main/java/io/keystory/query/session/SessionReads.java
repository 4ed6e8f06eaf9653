package io.keystory.query.session;

import io.keystory.events.session.SessionEvent;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.events.session.SessionView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.Views;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of sessions and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({LastSubmissions.class, SessionQueries.class, SessionController.class})
public class SessionReads {

    /** The read model's name. */
    public static final String MODEL = "session";

    private static final ViewModel<SessionView> VIEWS =
            ViewModel.of(MODEL, "read.session", SessionView.class, SessionEvent.class, new SessionFold())
                    .column("subject", "text", session -> "user:" + session.userId())
                    .column("user_id", "text", SessionView::userId)
                    .column("authenticated_at", "bigint", SessionView::authenticatedAt)
                    .column("created_at", "bigint", SessionView::createdAt)
                    .column("expires_at", "bigint", SessionView::expiresAt)
                    .withPast(SessionId.STREAM_TYPE, "user_id", "authenticated_at", "created_at", "expires_at");

    @Bean
    ViewStore<SessionView> sessionStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<SessionView> sessionViews(ViewStore<SessionView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection sessionProjection(ViewStore<SessionView> store) {
        return new ViewProjection<>(store).takingInLater(
                Set.of(SessionStarted.class, SessionRenewed.class, ApplicationJoined.class));
    }
}
