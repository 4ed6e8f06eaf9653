package io.keystory.oidc.token.refresh;

import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.organization.Standings;
import io.keystory.oidc.token.endpoint.GrantType;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.issue.IdTokens;
import io.keystory.oidc.token.journal.GrantEnding;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.user.Users;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first tokens of a grant, and those that follow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
public class RefreshConfiguration {

    @Bean
    UserTokens userTokens(AccessTokens accessTokens, IdTokens idTokens, TokenJournal journal) {
        return new UserTokens(accessTokens, idTokens, journal);
    }

    @Bean
    FirstTokens firstTokens(UserTokens tokens, OrganizationConsents consents, Clock clock) {
        return new FirstTokens(tokens, consents, clock);
    }

    @Bean
    GrantType refreshExchange(JdbcTemplate jdbc, Users users, Standings standings, OrganizationConsents consents,
            UserTokens tokens, TokenJournal journal, GrantEnding grants, Clock clock, TokenSettings settings) {
        return new RefreshExchange(new RefreshRows(jdbc), users, new OrganizationAccess(standings, consents),
                new RefreshIssuing(tokens, consents, clock), journal, grants, clock, settings.refreshReuseInterval());
    }
}
