package io.keystory.command.verification;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.password.Passwords;
import io.keystory.command.user.UserAccounts;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Verification records of the Account API. */
@Configuration(proxyBeanMethods = false)
@Import({AccountCodes.class, AccountCodesController.class})
public class VerificationConfiguration {

    @Bean
    VerificationRecords verificationRecords(UserAccounts accounts, Passwords passwords, FailedAttempts attempts,
            Streams streams, Commands commands, Clock clock) {
        return new VerificationRecords(accounts, passwords, attempts, streams, commands, clock);
    }

    @Bean
    VerificationsController verificationsController(VerificationRecords records, AccountCenterSettings settings) {
        return new VerificationsController(records, settings);
    }
}
