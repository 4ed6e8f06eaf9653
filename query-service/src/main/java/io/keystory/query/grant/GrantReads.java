package io.keystory.query.grant;

import io.keystory.events.grant.GrantEvent;
import io.keystory.events.grant.GrantEvent.GrantExtended;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.grant.GrantView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import java.util.Set;
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

    private static final ViewModel<GrantView> VIEWS =
            ViewModel.of(MODEL, "read.grant", GrantView.class, GrantEvent.class, new GrantFold())
                    .column("subject", "text", grant -> "user:" + grant.userId())
                    .column("user_id", "text", GrantView::userId)
                    .column("application_id", "text", GrantView::applicationId)
                    .column("created_at", "bigint", GrantView::createdAt)
                    .column("expires_at", "bigint", GrantView::expiresAt)
                    .withPast(GrantId.STREAM_TYPE, "user_id", "application_id", "created_at", "expires_at");

    @Bean
    @ReadModel
    public Projection grantProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(VIEWS, jdbc))
                .takingInLater(Set.of(GrantGiven.class, GrantExtended.class));
    }
}
