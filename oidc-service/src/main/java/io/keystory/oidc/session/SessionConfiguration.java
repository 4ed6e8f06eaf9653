package io.keystory.oidc.session;

import io.keystory.oidc.application.Clients;
import io.keystory.oidc.page.LogoutPage;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions and signing out. */
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

    @Bean
    Sessions sessions(JdbcClient jdbc, Streams streams, KeystorySettings settings, Clock clock) {
        return new Sessions(jdbc, streams, settings, clock);
    }

    @Bean
    LogoutController logoutController(Clients clients, Sessions sessions, Streams streams, Commands commands,
            Vault vault, SigningKeys keys, KeystorySettings settings, Clock clock) {
        return new LogoutController(clients, sessions, new SessionEnd(streams, commands),
                new LogoutTicket(vault, clock), new LogoutPage(), new LogoutHint(keys), settings);
    }
}
