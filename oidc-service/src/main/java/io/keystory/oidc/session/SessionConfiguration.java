package io.keystory.oidc.session;

import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Recurring;
import io.keystory.platform.command.Commands;
import io.keystory.platform.projection.Projection;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions. */
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    @Bean
    Sessions sessions(JdbcClient jdbc, Streams streams, Journal journal, SessionLifetimes lifetimes,
            KeystorySettings settings, Clock clock) {
        return new Sessions(jdbc, streams, journal, lifetimes, settings, clock);
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
}
