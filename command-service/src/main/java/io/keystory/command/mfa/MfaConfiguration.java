package io.keystory.command.mfa;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.mfa.account.MyFactorsConfiguration;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.UserAccounts;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Second factors of users, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({UserMfaController.class, MyFactorsConfiguration.class})
public class MfaConfiguration {

    @Bean
    Factors factors(UserAccounts accounts, SignInSettings settings, Commands commands, KeystorySettings keystory) {
        return new Factors(accounts, settings, commands, keystory.endpoint().getHost());
    }

    @Bean
    PasskeyOptions passkeyOptions(KeystorySettings keystory) {
        return new PasskeyOptions(keystory.endpoint().getHost());
    }

    @Bean
    Passkeys passkeys(KeystorySettings keystory, AccountCenterSettings accountCenter) {
        return new Passkeys(keystory.endpoint().getHost(), keystory.origin(), accountCenter::relatedOrigins);
    }

    @Bean
    FactorProofs factorProofs(Vault vault, Passkeys passkeys, FailedAttempts attempts, Clock clock) {
        return new FactorProofs(vault, passkeys, attempts, clock);
    }
}
