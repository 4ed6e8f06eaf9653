package io.keystory.command.person;

import io.keystory.command.administrator.LastAdministrator;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Persons' rights. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    @Bean
    ErasureController erasureController(VerificationRecords proofs, LastAdministrator lastAdministrator,
            UserAccounts accounts, Commands commands, Streams streams) {
        return new ErasureController(new Erasures(proofs, lastAdministrator, accounts, commands, streams));
    }
}
