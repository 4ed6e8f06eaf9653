package io.keystory.command;

import io.keystory.command.password.FailedAttempts;
import io.keystory.command.password.policy.NewPasswords;
import io.keystory.command.resource.ResourceLookup;
import io.keystory.command.role.DefaultRoles;
import io.keystory.command.sentinel.SharedAttempts;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.UserScopes;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What decisions look up about other aggregates, as of this moment. */
@Configuration(proxyBeanMethods = false)
class LookupConfiguration {

    @Bean
    UserAccounts userAccounts(Claims claims, Streams streams, Vault vault) {
        return new UserAccounts(claims, streams, vault);
    }

    @Bean
    UserScopes userScopes(Streams streams) {
        return new UserScopes(streams);
    }

    @Bean
    ResourceLookup resourceLookup(Claims claims, Streams streams) {
        return new ResourceLookup(claims, streams);
    }

    @Bean
    DefaultRoles defaultRoles(Claims claims) {
        return new DefaultRoles(claims);
    }

    @Bean
    SignInSettings signInSettings(Streams streams) {
        return new SignInSettings(streams);
    }

    @Bean
    FailedAttempts failedAttempts(SharedAttempts attempts, SignInSettings settings) {
        return new FailedAttempts(attempts, () -> settings.now().sentinelPolicy());
    }

    @Bean
    NewPasswordRules newPasswordRules(SignInSettings settings, NewPasswords passwords) {
        return new NewPasswordRules(settings, passwords);
    }
}
