package io.keystory.command.accountcenter;

import io.keystory.command.password.Passwords;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What users may change about their own account. */
@Configuration(proxyBeanMethods = false)
public class AccountApiConfiguration {

    @Bean
    AccountCenterSettings accountCenterSettings(Streams streams) {
        return new AccountCenterSettings(streams);
    }

    @Bean
    MyAccountController myAccountController(AccountCenterSettings settings, UserAccounts accounts,
            VerificationRecords proofs, NewPasswordRules rules, Passwords passwords, Commands commands) {
        return new MyAccountController(settings, accounts, proofs, rules, passwords, new ProfileMerge(), commands);
    }
}
