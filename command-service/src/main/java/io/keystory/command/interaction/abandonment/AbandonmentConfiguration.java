package io.keystory.command.interaction.abandonment;

import io.keystory.command.automation.Place;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Recurring;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every minute for interactions that nobody went on with. */
@Configuration(proxyBeanMethods = false)
public class AbandonmentConfiguration {

    private static final String NAME = "abandoned-interactions";

    @Bean
    Abandonment abandonment(EventLog log, JdbcClient jdbc, Commands commands, DataSource dataSource,
            PlatformTransactionManager transactions, KeystorySettings settings, Clock clock) {
        Place place = Place.of(NAME, dataSource, new TransactionTemplate(transactions), settings);
        return new Abandonment(place, new BegunInteractions(jdbc), log.reader(), commands, clock);
    }

    @Bean
    Recurring abandonedInteractions(Abandonment abandonment) {
        return new Recurring(NAME, Duration.ofMinutes(1), abandonment::round);
    }
}
