package io.keystory.command.automation;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the automations that are beans. */
@Configuration(proxyBeanMethods = false)
@Import(AutomationController.class)
public class AutomationConfiguration {

    /** The name under which their place in the log is kept. */
    static final String NAME = "automations";

    @Bean
    Retries automationRetries(JdbcClient jdbc) {
        return new Retries(jdbc);
    }

    @Bean
    AutomationRunner automationRunner(List<Automation<?>> automations, Retries retries, Commands commands, EventLog log,
            DataSource dataSource, PlatformTransactionManager transactions, KeystorySettings settings) {
        Place place = Place.of(NAME, dataSource, new TransactionTemplate(transactions), settings);
        return new AutomationRunner(log, place, retries, automations, new Reactions(automations, commands));
    }
}
