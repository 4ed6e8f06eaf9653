package io.keystory.command.person;

import io.keystory.command.administrator.LastAdministrator;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.platform.Recurring;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons' rights. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    @Bean
    ErasureController erasureController(VerificationRecords proofs, LastAdministrator lastAdministrator,
            UserAccounts accounts, Commands commands, Streams streams) {
        return new ErasureController(new Erasures(proofs, lastAdministrator, accounts, commands, streams));
    }

    @Bean
    DeletionRounds deletionRounds(JdbcClient jdbc, Commands commands, Clock clock) {
        return new DeletionRounds(new DeletionsDue(jdbc), commands, clock);
    }

    @Bean
    Recurring deletionRequests(DeletionRounds rounds) {
        return new Recurring("deletion-requests", Duration.ofMinutes(10), rounds::round);
    }
}
