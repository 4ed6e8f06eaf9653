package io.keystory.query.accountcenter;

import io.keystory.events.accountcenter.AccountCenterEvent;
import io.keystory.events.accountcenter.AccountCenterFold;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of the account centre and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({AccountCenterQueries.class, AccountCenterController.class})
public class AccountCenterReads {

    /** The read model's name. */
    public static final String MODEL = "account-center";

    private static final ViewModel<AccountCenterView> VIEWS = ViewModel.of(MODEL, "read.account_center",
            AccountCenterView.class, AccountCenterEvent.class, new AccountCenterFold())
            .withPast(AccountCenterId.STREAM_TYPE);

    @Bean
    ViewStore<AccountCenterView> accountCenterStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    @ReadModel
    public Projection accountCenterProjection(ViewStore<AccountCenterView> store) {
        return new ViewProjection<>(store);
    }
}
