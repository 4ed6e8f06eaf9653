package io.keystory.oidc.session;

import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.page.LogoutPage;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Recurring;
import io.keystory.platform.command.Commands;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions and signing out. */
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    @Bean
    Sessions sessions(JdbcClient jdbc, Streams streams, SessionLifetimes lifetimes, KeystorySettings settings,
            Clock clock) {
        return new Sessions(jdbc, streams, lifetimes, settings, clock);
    }

    @Bean
    public SessionLifetimes sessionLifetimes(Streams streams) {
        return new SessionLifetimes(streams);
    }

    @Bean
    @ProviderModel
    public Projection providerSessionLifetimeProjection(SessionLifetimes lifetimes) {
        return CacheClearing.on("oidc-session-lifetime", ConfigurationEvent.class, ids -> lifetimes.forget());
    }

    @Bean
    Recurring expiredSessionSweep(JdbcClient jdbc, Commands commands) {
        return new Recurring("expired-session-sweep", PERIOD, new ExpiredSessions(jdbc, commands)::end);
    }

    @Bean
    LogoutController logoutController(Clients clients, Sessions sessions, Streams streams, Commands commands,
            Vault vault, SigningKeys keys, KeystorySettings settings, Clock clock) {
        return new LogoutController(clients, sessions, new SessionEnd(streams, commands),
                new LogoutTicket(vault, clock), new LogoutPage(), new LogoutHint(keys), settings);
    }
}
