package io.keystory.oidc.token.device;

import io.keystory.events.token.JournalId;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.token.endpoint.GrantType;
import io.keystory.oidc.token.journal.GrantEnding;
import io.keystory.oidc.token.refresh.FirstTokens;
import io.keystory.oidc.token.refresh.TokenSettings;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import io.keystory.store.Journal;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How devices without a browser get tokens. */
@Configuration(proxyBeanMethods = false)
public class DeviceConfiguration {

    @Bean
    PendingDevices pendingDevices(JdbcTemplate jdbc, Vault vault) {
        return new PendingDevices(jdbc, vault);
    }

    @Bean
    DeviceCodes deviceCodes(Journal journal, JournalId tokenJournalId, PendingDevices pending, Clock clock) {
        return new DeviceCodes(journal, tokenJournalId, pending, clock);
    }

    @Bean
    DeviceAuthorizationEndpoint deviceAuthorizationEndpoint(ClientAuthentication clients, Origins origins,
            Scopes scopes, DeviceCodes codes, KeystorySettings settings) {
        return new DeviceAuthorizationEndpoint(clients, origins, scopes, codes, settings.origin());
    }

    @Bean
    GrantType deviceExchange(JdbcTemplate jdbc, Users users, FirstTokens tokens, GrantEnding grants, Clock clock,
            TokenSettings settings) {
        return new DeviceExchange(
                new DeviceRows(jdbc), users, tokens, grants, clock, settings.refreshReuseInterval());
    }
}
