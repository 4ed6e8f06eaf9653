package io.keystory.query.grant;

import io.keystory.events.grant.GrantEvent;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantView;
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

/** The read model of grants and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({GrantQueries.class, GrantController.class})
public class GrantReads {

    /** The read model's name. */
    public static final String MODEL = "grant";

    private static final ViewTable<GrantView> TABLE = new ViewTable<>("read.grant", GrantView.class, List.of(
            new Column<>("subject", "text", grant -> "user:" + grant.userId()),
            new Column<>("user_id", "text", GrantView::userId),
            new Column<>("application_id", "text", GrantView::applicationId),
            new Column<>("created_at", "bigint", GrantView::createdAt),
            new Column<>("expires_at", "bigint", GrantView::expiresAt)));

    @Bean
    @ReadModel
    public Projection grantProjection(JdbcTemplate jdbc) {
        return ViewProjection.of(MODEL, GrantEvent.class, new GrantFold(), new ViewStore<>(jdbc, TABLE));
    }
}
