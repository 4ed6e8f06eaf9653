package io.keystory.oidc.token.exchange;

import io.keystory.oidc.application.Clients;
import io.keystory.oidc.organization.Standings;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.token.endpoint.GrantType;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.presented.PresentedTokens;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.security.AccessTokenDecoder;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tokens in exchange for tokens. */
@Configuration(proxyBeanMethods = false)
public class ExchangeConfiguration {

    @Bean
    GrantType tokenExchange(JdbcTemplate jdbc, Vault vault, PresentedTokens presented, Clients clients,
            SigningKeys keys, KeystorySettings settings, Users users, Scopes scopes, Standings standings,
            AccessTokens accessTokens, TokenJournal journal, Clock clock) {
        SubjectTokens subjects = new SubjectTokens(new SubjectRows(jdbc, vault), presented, clients,
                AccessTokenDecoder.of(keys, settings.issuer()));
        return new TokenExchange(subjects, users, scopes, standings, accessTokens, journal, clock);
    }
}
