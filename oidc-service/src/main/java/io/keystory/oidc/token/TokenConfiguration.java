package io.keystory.oidc.token;

import io.keystory.oidc.token.code.CodeConfiguration;
import io.keystory.oidc.token.device.DeviceConfiguration;
import io.keystory.oidc.token.endpoint.EndpointConfiguration;
import io.keystory.oidc.token.exchange.ExchangeConfiguration;
import io.keystory.oidc.token.implicit.ImplicitConfiguration;
import io.keystory.oidc.token.issue.IssueConfiguration;
import io.keystory.oidc.token.journal.JournalConfiguration;
import io.keystory.oidc.token.presented.PresentedConfiguration;
import io.keystory.oidc.token.refresh.RefreshConfiguration;
import io.keystory.platform.Sweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** How tokens are issued, exchanged, shown and ended. */
@Configuration(proxyBeanMethods = false)
@Import({JournalConfiguration.class, IssueConfiguration.class, EndpointConfiguration.class, CodeConfiguration.class,
    RefreshConfiguration.class, DeviceConfiguration.class, ExchangeConfiguration.class, ImplicitConfiguration.class,
    PresentedConfiguration.class})
public class TokenConfiguration {

    @Bean
    Sweep expiredTokenSweep(JdbcTemplate jdbc) {
        return new Sweep("expired-token-sweep", new ExpiredTokens(jdbc)::delete);
    }
}
