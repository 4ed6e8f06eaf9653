package io.keystory.query.onetimetoken;

import io.keystory.events.onetimetoken.OneTimeTokenEvent;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of one-time tokens and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({OneTimeTokenQueries.class, OneTimeTokenController.class})
public class OneTimeTokenReads {

    /** The read model's name. */
    public static final String MODEL = "one-time-token";

    @Bean
    ViewStore<OneTimeTokenView> oneTimeTokenStore(JdbcTemplate jdbc) {
        return new ViewStore<>(ViewModel.of(MODEL, "read.one_time_token", OneTimeTokenView.class,
                        OneTimeTokenEvent.class, new ImpersonalFold())
                .column("status", "text", token -> token.status().name())
                .column("created_at", "bigint", OneTimeTokenView::createdAt)
                .column("expires_at", "bigint", OneTimeTokenView::expiresAt)
                .withPast(OneTimeTokenId.STREAM_TYPE, "status", "created_at", "expires_at"), jdbc);
    }

    @Bean
    @ReadModel
    public Projection oneTimeTokenProjection(ViewStore<OneTimeTokenView> store) {
        return new ViewProjection<>(store);
    }
}
