package io.keystory.query.session;

import io.keystory.events.session.SessionEvent;
import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionView;
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

/** The read model of sessions and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({SessionQueries.class, SessionController.class})
public class SessionReads {

    /** The read model's name. */
    public static final String MODEL = "session";

    private static final ViewTable<SessionView> TABLE = new ViewTable<>("read.session", SessionView.class, List.of(
            new Column<>("subject", "text", session -> "user:" + session.userId()),
            new Column<>("user_id", "text", SessionView::userId),
            new Column<>("created_at", "bigint", SessionView::createdAt),
            new Column<>("expires_at", "bigint", SessionView::expiresAt)));

    @Bean
    ViewStore<SessionView> sessionStore(JdbcTemplate jdbc) {
        return new ViewStore<>(jdbc, TABLE);
    }

    @Bean
    @ReadModel
    public Projection sessionProjection(ViewStore<SessionView> store) {
        return ViewProjection.of(MODEL, SessionEvent.class, new SessionFold(), store);
    }
}
