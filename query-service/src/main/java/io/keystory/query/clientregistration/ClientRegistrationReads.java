package io.keystory.query.clientregistration;

import io.keystory.events.clientregistration.InitialAccessTokenEvent;
import io.keystory.events.clientregistration.InitialAccessTokenFold;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.InitialAccessTokenView;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent;
import io.keystory.events.clientregistration.RegistrationPolicyFold;
import io.keystory.events.clientregistration.RegistrationPolicyId;
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

/** The read models of the policy and of the tokens that let clients register, and what is answered from them. */
@Configuration(proxyBeanMethods = false)
@Import({ClientRegistrationController.class, InitialAccessTokenController.class})
public class ClientRegistrationReads {

    /** The name of the policy's read model. */
    public static final String POLICY = "registration-policy";

    /** The name of the tokens' read model. */
    public static final String TOKENS = "initial-access-token";

    private static final ViewModel<RegistrationPolicy> POLICIES = ViewModel.of(POLICY, "read.registration_policy",
                    RegistrationPolicy.class, RegistrationPolicyEvent.class, new RegistrationPolicyFold())
            .withPast(RegistrationPolicyId.STREAM_TYPE);

    private static final ViewModel<InitialAccessTokenView> VIEWS = ViewModel.of(TOKENS, "read.initial_access_token",
                    InitialAccessTokenView.class, InitialAccessTokenEvent.class, new InitialAccessTokenFold())
            .column("created_at", "bigint", InitialAccessTokenView::createdAt)
            .withPast(InitialAccessTokenId.STREAM_TYPE, "created_at");

    @Bean
    Views<RegistrationPolicy> registrationPolicyViews(JdbcTemplate jdbc, Past past) {
        return new Views<>(new ViewStore<>(POLICIES, jdbc), past);
    }

    @Bean
    @ReadModel
    public Projection registrationPolicyProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(POLICIES, jdbc));
    }

    @Bean
    @ReadModel
    public Projection initialAccessTokenProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(VIEWS, jdbc));
    }
}
